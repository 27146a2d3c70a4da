using System.ComponentModel;

using ChorusSandbox.Domain.Structures;

namespace ChorusSandbox.Server.Api.Structures;

/// <summary>A postal address with its telephone (annex B). What the sandbox has no data for is left out: fax, complements.</summary>
public sealed record AdressePostale
{
    [Description("Numéro et rue. Source : annexe B [V].")]
    public string? Adresse { get; init; }

    [Description("Code postal. Source : annexe B [V].")]
    public string? CodePostal { get; init; }

    [Description("Premier complément ; aucun n’est saisi ici. Source : annexe B [V].")]
    public string? ComplementAdresse1 { get; init; }

    [Description("Second complément ; aucun n’est saisi ici. Source : annexe B [V].")]
    public string? ComplementAdresse2 { get; init; }

    [Description("Numéro de télécopie ; aucun n’est saisi ici. Source : annexe B [V].")]
    public string? Fax { get; init; }

    [Description("Indicatif de la télécopie ; aucun n’est saisi ici. Source : annexe B [V].")]
    public string? IndicatifFax { get; init; }

    [Description("Indicatif du téléphone, +33 pour la France. Source : annexe B [V].")]
    public string? IndicatifTelephone { get; init; }

    [Description("Code ISO 3166 du pays. Source : annexe B [V].")]
    public string? Pays { get; init; }

    [Description("Numéro de téléphone. Source : annexe B [V].")]
    public string? Telephone { get; init; }

    [Description("Ville. Source : annexe B [V].")]
    public string? Ville { get; init; }

    /// <summary>The seat of a structure; null when it gives none.</summary>
    public static AdressePostale? De(Structure structure) => structure.Adresse is not { } a ? null : new AdressePostale
    {
        Adresse = a.Ligne,
        CodePostal = a.CodePostal,
        Ville = a.Ville,
        Pays = a.CodePays,
        Telephone = structure.Telephone,
        IndicatifTelephone = structure.Telephone is null ? null : "+33",
    };
}
