using System.ComponentModel;
using System.Text.Json.Serialization;

using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>A received invoice of a list (annex A).</summary>
public sealed record LigneFactureRecue
{
    [Description("Numéro technique de la facture.")]
    public long IdFacture { get; init; }

    [Description("Code ISO 4217.")]
    public string? Devise { get; init; }

    [Description("FACTURE.")]
    public string TypeDemandePaiement { get; init; } = "FACTURE";

    [Description("SIRET du fournisseur.")]
    public string? CodeFournisseur { get; init; }

    [Description("SIRET.")]
    public string? TypeIdentifiantFournisseur { get; init; }

    [Description("Désignation du fournisseur.")]
    public string? DesignationFournisseur { get; init; }

    [Description("Code du service du fournisseur.")]
    public string? CodeServiceFournisseur { get; init; }

    [Description("Nom du service du fournisseur.")]
    public string? NomServiceFournisseur { get; init; }

    [Description("Numéro technique du destinataire.")]
    public long? IdDestinataire { get; init; }

    [Description("SIRET du destinataire.")]
    public string? CodeDestinataire { get; init; }

    [Description("Désignation du destinataire.")]
    public string? DesignationDestinataire { get; init; }

    [Description("Numéro technique du service destinataire.")]
    public long? IdServiceExecutant { get; init; }

    [Description("Code du service destinataire.")]
    public string? CodeServiceExecutant { get; init; }

    [Description("Nom du service destinataire.")]
    public string? NomServiceExecutant { get; init; }

    [Description("FACTURE ou AVOIR.")]
    public string? TypeFacture { get; init; }

    [Description("Numéro donné par le fournisseur.")]
    public string? NumeroFacture { get; init; }

    [Description("AAAA-MM-JJ.")]
    public DateOnly? DateFacture { get; init; }

    [Description("AAAA-MM-JJ.")]
    public DateOnly? DateDepot { get; init; }

    [Description("Total hors taxes."), JsonPropertyName("montantHT")]
    public decimal MontantHT { get; init; }

    [Description("Total toutes taxes comprises."), JsonPropertyName("montantTTC")]
    public decimal MontantTTC { get; init; }

    [Description("Montant à payer.")]
    public decimal MontantAPayer { get; init; }

    [Description("Statut courant. Source : api.md 4.")]
    public string? Statut { get; init; }

    [Description("Numéro de marché.")]
    public string? NumeroMarche { get; init; }

    [Description("Numéro d’engagement.")]
    public string? NumeroBonCommande { get; init; }

    [Description("true quand le destinataire l’a téléchargée.")]
    public bool FactureTelechargeeParDestinataire { get; init; }

    [Description("Entrée dans le statut courant, ISO avec décalage.")]
    public Horodatage? DateHeureEtatCourant { get; init; }

    [Description("« libellé – commentaire » de la dernière décision.")]
    public string? CommentaireEtatCourant { get; init; }

    /// <summary>A row of a list.</summary>
    internal static LigneFactureRecue De(LigneRecherche ligne)
    {
        var emise = LigneFactureEmise.De(ligne);
        return new LigneFactureRecue
        {
            IdFacture = emise.IdentifiantFactureCPP,
            Devise = emise.Devise,
            CodeFournisseur = emise.CodeFournisseur,
            TypeIdentifiantFournisseur = emise.TypeIdentifiantFournisseur,
            DesignationFournisseur = emise.DesignationFournisseur,
            CodeServiceFournisseur = emise.CodeServiceFournisseur,
            NomServiceFournisseur = emise.NomServiceFournisseur,
            IdDestinataire = emise.IdDestinataire,
            CodeDestinataire = emise.CodeDestinataire,
            DesignationDestinataire = emise.DesignationDestinataire,
            IdServiceExecutant = emise.IdServiceExecutant,
            CodeServiceExecutant = emise.CodeServiceExecutant,
            NomServiceExecutant = emise.NomServiceExecutant,
            TypeFacture = emise.TypeFacture,
            NumeroFacture = emise.NumeroFacture,
            DateFacture = emise.DateFacture,
            DateDepot = emise.DateDepot,
            MontantHT = emise.MontantHT,
            MontantTTC = emise.MontantTTC,
            MontantAPayer = emise.MontantAPayer,
            Statut = emise.Statut,
            NumeroMarche = emise.NumeroMarche,
            NumeroBonCommande = emise.NumeroBonCommande,
            DateHeureEtatCourant = emise.DateHeureEtatCourant,
            CommentaireEtatCourant = emise.CommentaireEtatCourant,
        };
    }
}
