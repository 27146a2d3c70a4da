using System.ComponentModel;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>The factor to whom the debt was sold (annex A); the sandbox plays none.</summary>
public sealed record AffactureurDetaille
{
    [Description("Numéro technique. Source : annexe A [V].")]
    public long? AffactureurId { get; init; }

    [Description("Identifiant. Source : annexe A [V].")]
    public string? AffactureurCode { get; init; }

    [Description("Type de l’identifiant. Source : api.md 4 [V].")]
    public string? AffactureurTypeIdentifiant { get; init; }

    [Description("Raison sociale. Source : annexe A [V].")]
    public string? AffactureurRaisonSociale { get; init; }

    [Description("Code ISO 3166 du pays. Source : annexe A [V].")]
    public string? AffactureurCodePays { get; init; }
}
