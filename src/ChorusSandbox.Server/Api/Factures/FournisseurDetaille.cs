using System.ComponentModel;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Transverses;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>The issuer of an invoice, in detail (annex A).</summary>
public record FournisseurDetaille
{
    internal FournisseurDetaille(PartieFournisseur f, Structure? structure, string? langue)
    {
        var compte = structure?.CoordonneesBancaires.FirstOrDefault(c => c.Id == f.IdCoordonneesBancaires);
        IdFournisseur = f.IdStructure;
        TypeIdentifiantFournisseur = f.TypeIdentifiant.Code();
        CodeFournisseur = f.Siret.Valeur;
        DesignationFournisseur = f.Designation;
        IdServiceFournisseur = f.IdService;
        CodeServiceFournisseur = f.CodeService?.Valeur;
        LibelleServiceFournisseur = structure?.Services.FirstOrDefault(s => s.Id == f.IdService)?.Libelle;
        AdresseFournisseurDetail = structure?.Adresse?.Ligne;
        AdresseFournisseurCodePostal = structure?.Adresse?.CodePostal;
        AdresseFournisseurVille = structure?.Adresse?.Ville;
        AdresseFournisseurCodePays = structure?.Adresse?.CodePays;
        AdresseFournisseurLibellePays = ValeurDeReference.LibelleDe(Pays.Tous, structure?.Adresse?.CodePays, langue);
        CoordBancairesFournisseurCleIban = compte?.CleIban;
        CoordBancairesFournisseurCleRib = compte?.CleRib;
        CoordBancairesFournisseurCodeBanque = compte?.CodeBanque;
        CoordBancairesCodeGuichet = compte?.CodeGuichet;
        CoordBancairesBicSwift = compte?.Bic;
        CoordBancairesFournisseurCodePays = compte?.CodePays;
        CoordBancairesFournisseurCompteBancaire = compte?.NumeroDeCompte;
        CoordBancairesFournisseurId = f.IdCoordonneesBancaires;
        CoordBancairesFournisseurType = compte is null ? null : "IBAN";
        CoordBancairesFournisseurLibelle = compte?.Nom;
    }

    [Description("Numéro technique. Source : annexe A [V].")]
    public long IdFournisseur { get; init; }

    [Description("SIRET. Source : api.md 4 [V].")]
    public string? TypeIdentifiantFournisseur { get; init; }

    [Description("SIRET. Source : annexe A [V].")]
    public string? CodeFournisseur { get; init; }

    [Description("Désignation, 201 caractères au plus. Source : annexe A [V].")]
    public string? DesignationFournisseur { get; init; }

    [Description("Numéro technique du service. Source : annexe A [V].")]
    public long? IdServiceFournisseur { get; init; }

    [Description("Code du service, 100 caractères au plus. Source : annexe A [V].")]
    public string? CodeServiceFournisseur { get; init; }

    [Description("Nom du service, 255 caractères au plus. Source : annexe A [V].")]
    public string? LibelleServiceFournisseur { get; init; }

    [Description("Numéro technique de l’adresse ; jamais ici. Source : annexe A [V].")]
    public long? AdresseFournisseurId { get; init; }

    [Description("Numéro et rue. Source : annexe A [V].")]
    public string? AdresseFournisseurDetail { get; init; }

    [Description("Complément d’adresse ; jamais ici. Source : annexe A [V].")]
    public string? AdresseFournisseurComplement1 { get; init; }

    [Description("Complément d’adresse ; jamais ici. Source : annexe A [V].")]
    public string? AdresseFournisseurComplement2 { get; init; }

    [Description("Code postal. Source : annexe A [V].")]
    public string? AdresseFournisseurCodePostal { get; init; }

    [Description("Ville. Source : annexe A [V].")]
    public string? AdresseFournisseurVille { get; init; }

    [Description("Code ISO 3166 du pays. Source : annexe A [V].")]
    public string? AdresseFournisseurCodePays { get; init; }

    [Description("Nom du pays. Source : annexe A [V].")]
    public string? AdresseFournisseurLibellePays { get; init; }

    [Description("Numéro au registre du commerce ; jamais ici. Source : annexe A [V].")]
    public string? NumeroRcsFournisseur { get; init; }

    [Description("Clé de l’IBAN cité, deux chiffres. Source : annexe A [V].")]
    public string? CoordBancairesFournisseurCleIban { get; init; }

    [Description("Clé du RIB, deux chiffres ; absente hors de France. Source : annexe A [V].")]
    public string? CoordBancairesFournisseurCleRib { get; init; }

    [Description("Code de la banque, cinq chiffres ; absent hors de France. Source : annexe A [V].")]
    public string? CoordBancairesFournisseurCodeBanque { get; init; }

    [Description("Code du guichet, cinq chiffres ; absent hors de France. Source : annexe A [V].")]
    public string? CoordBancairesCodeGuichet { get; init; }

    [Description("BIC. Source : annexe A [V].")]
    public string? CoordBancairesBicSwift { get; init; }

    [Description("Pays de l’IBAN, deux lettres. Source : annexe A [V].")]
    public string? CoordBancairesFournisseurCodePays { get; init; }

    [Description("Numéro du compte ; hors de France, tout l’IBAN après sa clé. Source : annexe A [V].")]
    public string? CoordBancairesFournisseurCompteBancaire { get; init; }

    [Description("Numéro technique du compte cité. Source : annexe A [V].")]
    public long? CoordBancairesFournisseurId { get; init; }

    [Description("IBAN. Source : api.md 4 [V].")]
    public string? CoordBancairesFournisseurType { get; init; }

    [Description("Nom du compte cité. Source : annexe A [V].")]
    public string? CoordBancairesFournisseurLibelle { get; init; }

    [Description("L’affactureur ; aucun n’est joué ici. Source : annexe A [V].")]
    public AffactureurDetaille? Affactureur { get; init; }
}
