using System.ComponentModel;
using System.Text.Json.Serialization;

using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>An issued invoice of a list (annex A).</summary>
public sealed record LigneFactureEmise
{
    [Description("Numéro technique de la facture.")]
    public long IdentifiantFactureCPP { get; init; }

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

    [Description("Code ISO 4217.")]
    public string? Devise { get; init; }

    [Description("Statut courant. Source : api.md 4.")]
    public string? Statut { get; init; }

    [Description("Numéro de marché.")]
    public string? NumeroMarche { get; init; }

    [Description("Numéro d’engagement.")]
    public string? NumeroBonCommande { get; init; }

    [Description("Numéro de dépôt du flux qui l’a apportée.")]
    public string? NumeroFluxDepot { get; init; }

    [Description("Facture que corrige l’avoir.")]
    public string? NumeroFactureOrigine { get; init; }

    [Description("SAISIE_API, UPLOAD_API, SAISIE_PORTAIL ou UPLOAD_PORTAIL.")]
    public string? ModeDepot { get; init; }

    [Description("Entrée dans le statut courant, ISO avec décalage.")]
    public Horodatage? DateHeureEtatCourant { get; init; }

    [Description("« libellé – commentaire » de la dernière décision du client public.")]
    public string? CommentaireEtatCourant { get; init; }

    [Description("true quand le rejet a été traité.")]
    public bool RejetTraite { get; init; }

    /// <summary>A row of a list.</summary>
    internal static LigneFactureEmise De(LigneRecherche ligne)
    {
        var f = ligne.Facture;
        return new LigneFactureEmise
        {
            IdentifiantFactureCPP = f.Id,
            CodeFournisseur = ligne.Fournisseur.Siret.Valeur,
            TypeIdentifiantFournisseur = "SIRET",
            DesignationFournisseur = ligne.Fournisseur.Designation,
            CodeServiceFournisseur = ligne.ServiceFournisseur?.Code.Valeur,
            NomServiceFournisseur = ligne.ServiceFournisseur?.Libelle,
            IdDestinataire = ligne.Destinataire?.Id,
            CodeDestinataire = ligne.Destinataire?.Siret.Valeur,
            DesignationDestinataire = ligne.Destinataire?.Designation,
            IdServiceExecutant = ligne.ServiceDestinataire?.Id,
            CodeServiceExecutant = ligne.ServiceDestinataire?.Code.Valeur,
            NomServiceExecutant = ligne.ServiceDestinataire?.Libelle,
            TypeFacture = f.Type.Code(),
            NumeroFacture = f.Numero,
            DateFacture = f.DateFacture,
            DateDepot = f.DateDepot is { } depot ? Temps.JourDeParis(depot) : null,
            MontantHT = f.Ht,
            MontantTTC = f.Ttc,
            MontantAPayer = f.APayer,
            Devise = f.Devise,
            Statut = f.Statut.Code(),
            NumeroMarche = f.Marche,
            NumeroBonCommande = f.Engagement,
            NumeroFluxDepot = f.NumeroFlux,
            NumeroFactureOrigine = f.FactureOrigine,
            ModeDepot = f.ModeDepot.Code(),
            DateHeureEtatCourant = new Horodatage(f.DateStatut),
            CommentaireEtatCourant = f.Motif,
            RejetTraite = f.RejetTraite,
        };
    }
}
