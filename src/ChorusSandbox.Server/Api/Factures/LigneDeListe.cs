using System.ComponentModel;

using ChorusSandbox.Platform.Factures;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>What the rows of issued and of received invoices share (annex A): the first columns of api.md 4.</summary>
public abstract record LigneDeListe
{
    private protected LigneDeListe(LigneRecherche ligne)
    {
        var f = ligne.Facture;
        TypeIdentifiantFournisseur = ligne.Fournisseur.TypeIdentifiant.Code();
        CodeFournisseur = ligne.Fournisseur.Siret.Valeur;
        DesignationFournisseur = ligne.Fournisseur.Designation;
        CodeServiceFournisseur = ligne.ServiceFournisseur?.Code.Valeur;
        NomServiceFournisseur = ligne.ServiceFournisseur?.Libelle;
        IdDestinataire = ligne.Destinataire?.Id;
        CodeDestinataire = ligne.Destinataire?.Siret.Valeur;
        DesignationDestinataire = ligne.Destinataire?.Designation;
        IdServiceExecutant = ligne.ServiceDestinataire?.Id;
        CodeServiceExecutant = ligne.ServiceDestinataire?.Code.Valeur;
        NomServiceExecutant = ligne.ServiceDestinataire?.Libelle;
        TypeFacture = f.Type.Code();
        NumeroFacture = f.Numero;
        DateFacture = f.DateFacture;
        DateDepot = f.DateDepot is { } depot ? Temps.JourDeParis(depot) : null;
        MontantHT = f.Ht;
        MontantTTC = f.Ttc;
        MontantAPayer = f.APayer;
        Devise = f.Devise;
        Statut = f.Statut.Code();
        NumeroMarche = f.Marche;
        NumeroBonCommande = f.Engagement;
        Taille = ligne.Taille;
    }

    [Description("FACTURE. Source : annexe A [V].")]
    public string TypeDemandePaiement { get; init; } = "FACTURE";

    [Description("SIRET du fournisseur, 18 caractères au plus. Source : annexe A [V].")]
    public string? CodeFournisseur { get; init; }

    [Description("SIRET. Source : api.md 4 [V].")]
    public string? TypeIdentifiantFournisseur { get; init; }

    [Description("Désignation du fournisseur, 201 caractères au plus. Source : annexe A [V].")]
    public string? DesignationFournisseur { get; init; }

    [Description("Code du service du fournisseur, 100 caractères au plus. Source : annexe A [V].")]
    public string? CodeServiceFournisseur { get; init; }

    [Description("Nom du service du fournisseur, 255 caractères au plus. Source : annexe A [V].")]
    public string? NomServiceFournisseur { get; init; }

    [Description("Numéro technique du destinataire. Source : annexe A [V].")]
    public long? IdDestinataire { get; init; }

    [Description("SIRET du destinataire, 14 caractères. Source : annexe A [V].")]
    public string? CodeDestinataire { get; init; }

    [Description("Désignation du destinataire, 201 caractères au plus. Source : annexe A [V].")]
    public string? DesignationDestinataire { get; init; }

    [Description("Numéro technique du service destinataire. Source : annexe A [V].")]
    public long? IdServiceExecutant { get; init; }

    [Description("Code du service destinataire, 100 caractères au plus. Source : annexe A [V].")]
    public string? CodeServiceExecutant { get; init; }

    [Description("Nom du service destinataire, 255 caractères au plus. Source : annexe A [V].")]
    public string? NomServiceExecutant { get; init; }

    [Description("FACTURE ou AVOIR. Source : api.md 4 [V].")]
    public string? TypeFacture { get; init; }

    [Description("Numéro donné par le fournisseur, 20 caractères au plus. Source : annexe A [V].")]
    public string? NumeroFacture { get; init; }

    [Description("Date de la facture, AAAA-MM-JJ. Source : api.md 3.0 [V].")]
    public DateOnly? DateFacture { get; init; }

    [Description("Date du dépôt, AAAA-MM-JJ ; absente d’un brouillon. Source : api.md 3.0 [V].")]
    public DateOnly? DateDepot { get; init; }

    [Description("Total hors taxes. Source : annexe A [V].")]
    public decimal MontantHT { get; init; }

    [Description("Total toutes taxes comprises. Source : annexe A [V].")]
    public decimal MontantTTC { get; init; }

    [Description("Montant à payer. Source : annexe A [V].")]
    public decimal MontantAPayer { get; init; }

    [Description("Code ISO 4217. Source : annexe A [V].")]
    public string? Devise { get; init; }

    [Description("Statut courant. Source : api.md 4 [V].")]
    public string? Statut { get; init; }

    [Description("Numéro de marché, 50 caractères au plus. Source : annexe A [V].")]
    public string? NumeroMarche { get; init; }

    [Description("Numéro d’engagement, 50 caractères au plus. Source : annexe A [V].")]
    public string? NumeroBonCommande { get; init; }

    [Description("Taille de toutes les pièces, en octets ; seulement si recupererTaille vaut true. Source : api.md 3.7 [V].")]
    public long? Taille { get; init; }
}
