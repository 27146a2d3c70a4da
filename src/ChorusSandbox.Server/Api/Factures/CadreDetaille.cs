using System.ComponentModel;

using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>The circuit of an invoice, with those who take part in it (annex A). What the cadre does not ask for is left out.</summary>
public sealed record CadreDetaille
{
    internal CadreDetaille(Facture f)
    {
        CodeCadreFacturation = f.Cadre.Code();
        IdValideur1 = f.Valideur1?.IdStructure;
        TypeIdentifiantValideur1 = f.Valideur1 is null ? null : "SIRET";
        CodeValideur1 = f.Valideur1?.Siret.Valeur;
        RaisonSocialeValideur1 = f.Valideur1?.Designation;
        DateValidation1 = f.Valideur1?.DateValidation;
        IdValideur2 = f.Valideur2?.IdStructure;
        TypeIdentifiantValideur2 = f.Valideur2 is null ? null : "SIRET";
        CodeValideur2 = f.Valideur2?.Siret.Valeur;
        RaisonSocialeValideur2 = f.Valideur2?.Designation;
        DesignationValideur2 = f.Valideur2?.Designation;
        DateValidation2 = f.Valideur2?.DateValidation;
    }

    [Description("Cadre de facturation, ou SANS_CADRE_DE_FACTURATION. Source : api.md 4 [V].")]
    public string? CodeCadreFacturation { get; init; }

    [Description("Numéro technique du premier valideur (A9, A12). Source : annexe A [V].")]
    public long? IdValideur1 { get; init; }

    [Description("Type de l’identifiant du premier valideur : SIRET. Source : annexe A [V].")]
    public string? TypeIdentifiantValideur1 { get; init; }

    [Description("SIRET du premier valideur. Source : annexe A [V].")]
    public string? CodeValideur1 { get; init; }

    [Description("Raison sociale du premier valideur. Source : annexe A [V].")]
    public string? RaisonSocialeValideur1 { get; init; }

    [Description("Nom du premier valideur, s’il est un particulier ; jamais ici. Source : annexe A [V].")]
    public string? NomValideur1 { get; init; }

    [Description("Prénom du premier valideur, s’il est un particulier ; jamais ici. Source : annexe A [V].")]
    public string? PrenomValideur1 { get; init; }

    [Description("Date de la validation, AAAA-MM-JJ. Source : api.md 3.0 [V].")]
    public DateOnly? DateValidation1 { get; init; }

    [Description("Numéro technique du second valideur (A9, A12). Source : annexe A [V].")]
    public long? IdValideur2 { get; init; }

    [Description("Type de l’identifiant du second valideur : SIRET. Source : annexe A [V].")]
    public string? TypeIdentifiantValideur2 { get; init; }

    [Description("SIRET du second valideur. Source : annexe A [V].")]
    public string? CodeValideur2 { get; init; }

    [Description("Raison sociale du second valideur. Source : annexe A [V].")]
    public string? RaisonSocialeValideur2 { get; init; }

    [Description("Nom du second valideur, s’il est un particulier ; jamais ici. Source : annexe A [V].")]
    public string? NomValideur2 { get; init; }

    [Description("Prénom du second valideur, s’il est un particulier ; jamais ici. Source : annexe A [V].")]
    public string? PrenomValideur2 { get; init; }

    [Description("Date de la validation, AAAA-MM-JJ. Source : api.md 3.0 [V].")]
    public DateOnly? DateValidation2 { get; init; }

    [Description("Numéro technique de la MOE (travaux seulement). Source : annexe A [V].")]
    public long? IdMoe { get; init; }

    [Description("Type de l’identifiant de la MOE (travaux seulement). Source : annexe A [V].")]
    public string? TypeIdentifiantMoe { get; init; }

    [Description("Identifiant de la MOE (travaux seulement). Source : annexe A [V].")]
    public string? IdentifiantMoe { get; init; }

    [Description("Raison sociale de la MOE (travaux seulement). Source : annexe A [V].")]
    public string? RaisonSocialeMoe { get; init; }

    [Description("Nom de la MOE, si elle est un particulier (travaux seulement). Source : annexe A [V].")]
    public string? NomMoe { get; init; }

    [Description("Prénom de la MOE, si elle est un particulier (travaux seulement). Source : annexe A [V].")]
    public string? PrenomMoe { get; init; }

    [Description("Numéro technique du service de la MOE (travaux seulement). Source : annexe A [V].")]
    public long? IdServiceMoe { get; init; }

    [Description("Code du service de la MOE (travaux seulement). Source : annexe A [V].")]
    public string? CodeServiceMoe { get; init; }

    [Description("Nom du service de la MOE (travaux seulement). Source : annexe A [V].")]
    public string? NomServiceMoe { get; init; }

    [Description("Numéro technique de la MOA (travaux seulement). Source : annexe A [V].")]
    public long? IdMoa { get; init; }

    [Description("Type de l’identifiant de la MOA (travaux seulement). Source : annexe A [V].")]
    public string? TypeIdentifiantMoa { get; init; }

    [Description("Identifiant de la MOA (travaux seulement). Source : annexe A [V].")]
    public string? IdentifiantMoa { get; init; }

    [Description("Raison sociale de la MOA (travaux seulement). Source : annexe A [V].")]
    public string? RaisonSocialeMoa { get; init; }

    [Description("Numéro technique du service de la MOA (travaux seulement). Source : annexe A [V].")]
    public long? IdServiceMoa { get; init; }

    [Description("Code du service de la MOA (travaux seulement). Source : annexe A [V].")]
    public string? CodeServiceMoa { get; init; }

    [Description("Nom du service de la MOA (travaux seulement). Source : annexe A [V].")]
    public string? NomServiceMoa { get; init; }

    [Description("Désignation du second valideur. Source : annexe A [V].")]
    public string? DesignationValideur2 { get; init; }

    [Description("Désignation de la MOE (travaux seulement). Source : annexe A [V].")]
    public string? DesignationMoe { get; init; }

    [Description("Désignation de la MOA (travaux seulement). Source : annexe A [V].")]
    public string? DesignationMoa { get; init; }
}
