using System.ComponentModel;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Transverses;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>The public client of an invoice, in detail (annex A).</summary>
public abstract record DestinataireDetaille
{
    private protected DestinataireDetaille(PartieDestinataire d, Structure? structure, string? langue)
    {
        IdDestinataire = d.IdStructure;
        CodeDestinataire = d.Siret.Valeur;
        LibelleDestinataire = d.Designation;
        IdServiceExecutant = d.IdService;
        CodeServiceExecutant = d.CodeService?.Valeur;
        LibelleServiceExecutant = d.NomService;
        AdresseDestinataireDetail = structure?.Adresse?.Ligne;
        AdresseDestinataireCodePostal = structure?.Adresse?.CodePostal;
        AdresseDestinataireVille = structure?.Adresse?.Ville;
        AdresseDestinataireCodePays = structure?.Adresse?.CodePays;
        AdresseDestinataireLibellePays = ValeurDeReference.LibelleDe(Pays.Tous, structure?.Adresse?.CodePays, langue);
    }

    [Description("Numéro technique. Source : annexe A [V].")]
    public long IdDestinataire { get; init; }

    [Description("SIRET, 14 caractères. Source : annexe A [V].")]
    public string? CodeDestinataire { get; init; }

    [Description("Désignation. Source : annexe A [V].")]
    public string? LibelleDestinataire { get; init; }

    [Description("Numéro technique du service. Source : annexe A [V].")]
    public long? IdServiceExecutant { get; init; }

    [Description("Code du service, 100 caractères au plus. Source : annexe A [V].")]
    public string? CodeServiceExecutant { get; init; }

    [Description("Nom du service, 255 caractères au plus. Source : annexe A [V].")]
    public string? LibelleServiceExecutant { get; init; }

    [Description("Numéro technique de l’adresse ; jamais ici. Source : annexe A [V].")]
    public long? AdresseDestinataireId { get; init; }

    [Description("Numéro et rue. Source : annexe A [V].")]
    public string? AdresseDestinataireDetail { get; init; }

    [Description("Complément d’adresse ; jamais ici. Source : annexe A [V].")]
    public string? AdresseDestinataireComplement1 { get; init; }

    [Description("Complément d’adresse ; jamais ici. Source : annexe A [V].")]
    public string? AdresseDestinataireComplement2 { get; init; }

    [Description("Code postal. Source : annexe A [V].")]
    public string? AdresseDestinataireCodePostal { get; init; }

    [Description("Ville. Source : annexe A [V].")]
    public string? AdresseDestinataireVille { get; init; }

    [Description("Code ISO 3166 du pays. Source : annexe A [V].")]
    public string? AdresseDestinataireCodePays { get; init; }

    [Description("Nom du pays. Source : annexe A [V].")]
    public string? AdresseDestinataireLibellePays { get; init; }
}
