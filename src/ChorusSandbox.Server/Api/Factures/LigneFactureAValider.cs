using System.ComponentModel;

using ChorusSandbox.Platform.Factures;

namespace ChorusSandbox.Server.Api.Factures;

// ASSUMPTION: API-109 amounts are decimals: the model types them as integers by mistake (api.md 3.0).
/// <summary>An invoice of the lists of a valideur (annex A).</summary>
public sealed record LigneFactureAValider
{
    internal LigneFactureAValider(LigneRecherche ligne)
    {
        var (f, valideur) = (ligne.Facture, ligne.Valideur2 ?? ligne.Valideur1);
        IdFacture = f.Id;
        IdFournisseur = ligne.Fournisseur.Id;
        TypeIdentifiantFournisseur = ligne.Fournisseur.TypeIdentifiant.Code();
        IdentifiantFournisseur = ligne.Fournisseur.Siret.Valeur;
        DesignationFournisseur = ligne.Fournisseur.Designation;
        CodeServiceFournisseur = ligne.ServiceFournisseur?.Code.Valeur;
        NomServiceFournisseur = ligne.ServiceFournisseur?.Libelle;
        IdDestinataire = ligne.Destinataire?.Id;
        TypeIdentifiantDestinataire = ligne.Destinataire?.TypeIdentifiant.Code();
        IdentifiantDestinataire = ligne.Destinataire?.Siret.Valeur;
        DesignationDestinataire = ligne.Destinataire?.Designation;
        IdServiceExecutant = ligne.ServiceDestinataire?.Id;
        CodeServiceExecutant = ligne.ServiceDestinataire?.Code.Valeur;
        NomServiceExecutant = ligne.ServiceDestinataire?.Libelle;
        IdValideur = valideur?.Id;
        TypeIdentifiantValideur = valideur?.TypeIdentifiant.Code();
        IdentifiantValideur = valideur?.Siret.Valeur;
        DesignationValideur = valideur?.Designation;
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
        NumeroEngagement = f.Engagement;
    }

    [Description("Numéro technique de la facture. Source : annexe A [V].")]
    public long IdFacture { get; init; }

    [Description("FACTURE. Source : annexe A [V].")]
    public string TypeDemandePaiement { get; init; } = "FACTURE";

    [Description("Numéro technique du fournisseur. Source : annexe A [V].")]
    public long? IdFournisseur { get; init; }

    [Description("SIRET du fournisseur. Source : annexe A [V].")]
    public string? IdentifiantFournisseur { get; init; }

    [Description("SIRET. Source : api.md 4 [V].")]
    public string? TypeIdentifiantFournisseur { get; init; }

    [Description("Désignation du fournisseur, 201 caractères au plus. Source : annexe A [V].")]
    public string? DesignationFournisseur { get; init; }

    [Description("Code du service du fournisseur, 100 caractères au plus. Source : annexe A [V].")]
    public string? CodeServiceFournisseur { get; init; }

    [Description("Nom du service du fournisseur, 255 caractères au plus. Source : annexe A [V].")]
    public string? NomServiceFournisseur { get; init; }

    [Description("Numéro technique de la MOE (travaux seulement). Source : annexe A [V].")]
    public long? IdMoe { get; init; }

    [Description("Type de l’identifiant de la MOE (travaux seulement). Source : annexe A [V].")]
    public string? TypeIdentifiantMoe { get; init; }

    [Description("SIRET de la MOE (travaux seulement). Source : annexe A [V].")]
    public string? IdentifiantMoe { get; init; }

    [Description("Désignation de la MOE (travaux seulement). Source : annexe A [V].")]
    public string? DesignationMoe { get; init; }

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

    [Description("SIRET de la MOA (travaux seulement). Source : annexe A [V].")]
    public string? IdentifiantMoa { get; init; }

    [Description("Désignation de la MOA (travaux seulement). Source : annexe A [V].")]
    public string? DesignationMoa { get; init; }

    [Description("Numéro technique du service de la MOA (travaux seulement). Source : annexe A [V].")]
    public long? IdServiceMoa { get; init; }

    [Description("Code du service de la MOA (travaux seulement). Source : annexe A [V].")]
    public string? CodeServiceMoa { get; init; }

    [Description("Nom du service de la MOA (travaux seulement). Source : annexe A [V].")]
    public string? NomServiceMoa { get; init; }

    [Description("Numéro technique du destinataire. Source : annexe A [V].")]
    public long? IdDestinataire { get; init; }

    [Description("SIRET. Source : api.md 4 [V].")]
    public string? TypeIdentifiantDestinataire { get; init; }

    [Description("SIRET du destinataire. Source : annexe A [V].")]
    public string? IdentifiantDestinataire { get; init; }

    [Description("Désignation du destinataire, 201 caractères au plus. Source : annexe A [V].")]
    public string? DesignationDestinataire { get; init; }

    [Description("Numéro technique du service destinataire. Source : annexe A [V].")]
    public long? IdServiceExecutant { get; init; }

    [Description("Code du service destinataire, 100 caractères au plus. Source : annexe A [V].")]
    public string? CodeServiceExecutant { get; init; }

    [Description("Nom du service destinataire, 255 caractères au plus. Source : annexe A [V].")]
    public string? NomServiceExecutant { get; init; }

    [Description("Numéro technique du valideur : le second quand il y en a un. Source : annexe A [V].")]
    public long? IdValideur { get; init; }

    [Description("SIRET. Source : api.md 4 [V].")]
    public string? TypeIdentifiantValideur { get; init; }

    [Description("SIRET du valideur. Source : annexe A [V].")]
    public string? IdentifiantValideur { get; init; }

    [Description("Désignation du valideur. Source : annexe A [V].")]
    public string? DesignationValideur { get; init; }

    [Description("FACTURE ou AVOIR. Source : api.md 4 [V].")]
    public string? TypeFacture { get; init; }

    [Description("Type de facture de travaux ; absent d’une FACTURE. Source : api.md 4 [V].")]
    public string? TypeFactureTravaux { get; init; }

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
    public string? NumeroEngagement { get; init; }
}
