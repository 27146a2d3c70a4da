using System.ComponentModel;

using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>A row of <c>rechercher/demandePaiement</c> (annex A).</summary>
public sealed record LigneDemandePaiement
{
    internal LigneDemandePaiement(LigneRecherche ligne, string total)
    {
        var f = ligne.Facture;
        IdDemandePaiement = f.Id;
        NumeroDemandePaiement = f.Numero;
        TypeFacture = f.Type.Code();
        CadreFacturation = f.Cadre.Code();
        EtatCourant = f.Statut.Code();
        DateHeureEtatCourant = new Horodatage(f.DateStatut);
        DateFournisseur = f.DateFacture;
        DateDepot = f.DateDepot is { } depot ? Temps.JourDeParis(depot) : null;
        MontantHT = f.Ht;
        MontantTTC = f.Ttc;
        MontantAPayer = f.APayer;
        NumeroMarche = f.Marche;
        NumeroBonCommande = f.Engagement;
        NumeroFactureOrigine = f.FactureOrigine;
        IdStructureFournisseur = f.IdFournisseur;
        IdServiceFournisseur = f.IdServiceFournisseur;
        IdStructureValideur1 = f.IdValideur1;
        IdStructureValideur2 = f.IdValideur2;
        IdStructureDestinataire = f.IdDestinataire;
        IdServiceDestinataire = f.IdServiceDestinataire;
        CommentaireEtatCourant = f.Motif;
        NumeroDpMandat = f.NumeroDpMandat;
        NombreResultatTotal = total;
        CodeServiceDestinataire = ligne.ServiceDestinataire?.Code.Valeur;
        NomServiceDestinataire = ligne.ServiceDestinataire?.Libelle;
        IdentifiantStructureFournisseur = ligne.Fournisseur.Siret.Valeur;
        IdentifiantStructureDestinataire = ligne.Destinataire?.Siret.Valeur;
    }

    [Description("Numéro technique de la facture. Source : annexe A [V].")]
    public long IdDemandePaiement { get; init; }

    [Description("Numéro donné par le fournisseur. Source : annexe A [V].")]
    public string? NumeroDemandePaiement { get; init; }

    [Description("FACTURE. Source : annexe A [V].")]
    public string TypeDemandePaiement { get; init; } = "FACTURE";

    [Description("FACTURE ou AVOIR. Source : annexe A [V].")]
    public string? TypeFacture { get; init; }

    [Description("Type de facture de travaux ; absent d’une FACTURE. Source : annexe A [V].")]
    public string? TypeFactureTravaux { get; init; }

    [Description("Cadre de facturation. Source : api.md 4 [V].")]
    public string? CadreFacturation { get; init; }

    [Description("Statut courant. Source : api.md 4 [V].")]
    public string? EtatCourant { get; init; }

    [Description("Entrée dans le statut courant, ISO avec millisecondes et décalage. Source : annexe A [V].")]
    public Horodatage? DateHeureEtatCourant { get; init; }

    [Description("Date de la facture, AAAA-MM-JJ. Source : annexe A [V].")]
    public DateOnly? DateFournisseur { get; init; }

    [Description("Date du dépôt, AAAA-MM-JJ. Source : annexe A [V].")]
    public DateOnly? DateDepot { get; init; }

    [Description("Total hors taxes. Source : annexe A [V].")]
    public decimal MontantHT { get; init; }

    [Description("Total toutes taxes comprises. Source : annexe A [V].")]
    public decimal MontantTTC { get; init; }

    [Description("Montant à payer. Source : annexe A [V].")]
    public decimal MontantAPayer { get; init; }

    [Description("Numéro de marché. Source : annexe A [V].")]
    public string? NumeroMarche { get; init; }

    [Description("Numéro d’engagement. Source : annexe A [V].")]
    public string? NumeroBonCommande { get; init; }

    [Description("Facture que corrige l’avoir. Source : annexe A [V].")]
    public string? NumeroFactureOrigine { get; init; }

    [Description("Numéro technique du fournisseur. Source : annexe A [V].")]
    public long IdStructureFournisseur { get; init; }

    [Description("Numéro technique du service du fournisseur. Source : annexe A [V].")]
    public long? IdServiceFournisseur { get; init; }

    [Description("Numéro technique de la MOE (travaux seulement). Source : annexe A [V].")]
    public long? IdStructureMoe { get; init; }

    [Description("Numéro technique du service de la MOE (travaux seulement). Source : annexe A [V].")]
    public long? IdServiceMoe { get; init; }

    [Description("Numéro technique de la MOA (travaux seulement). Source : annexe A [V].")]
    public long? IdStructureMoa { get; init; }

    [Description("Numéro technique du service de la MOA (travaux seulement). Source : annexe A [V].")]
    public long? IdServiceMoa { get; init; }

    [Description("Numéro technique du premier valideur (A9, A12). Source : annexe A [V].")]
    public long? IdStructureValideur1 { get; init; }

    [Description("Numéro technique du second valideur. Source : annexe A [V].")]
    public long? IdStructureValideur2 { get; init; }

    [Description("Numéro technique du destinataire. Source : annexe A [V].")]
    public long? IdStructureDestinataire { get; init; }

    [Description("Numéro technique du service destinataire. Source : annexe A [V].")]
    public long? IdServiceDestinataire { get; init; }

    [Description("DEMANDE_PAIEMENT : le bac à sable n’archive rien. Source : annexe A [V].")]
    public string DpOuDpArchive { get; init; } = "DEMANDE_PAIEMENT";

    [Description("Numéro du dossier de facturation (travaux seulement). Source : annexe A [V].")]
    public string? NumeroDossierFacturation { get; init; }

    [Description("Numéro technique du dossier de facturation (travaux seulement). Source : annexe A [V].")]
    public long? IdDossierFacturation { get; init; }

    [Description("« libellé – commentaire » de la dernière décision du client public. Source : annexe A [V].")]
    public string? CommentaireEtatCourant { get; init; }

    [Description("Numéro de mandat donné par le destinataire. Source : annexe A [V].")]
    public string? NumeroDpMandat { get; init; }

    [Description("Sens non public ; jamais rendu ici. Source : annexe A [V].")]
    public string? SiretFournisseurQualif { get; init; }

    [Description("Sens non public ; jamais rendu ici. Source : annexe A [V].")]
    public string? SiretDestinataireQualif { get; init; }

    [Description("Nombre de résultats de la recherche, en texte. Source : annexe A [V].")]
    public string? NombreResultatTotal { get; init; }

    [Description("Code du service destinataire. Source : annexe A [V].")]
    public string? CodeServiceDestinataire { get; init; }

    [Description("Nom du service destinataire. Source : annexe A [V].")]
    public string? NomServiceDestinataire { get; init; }

    [Description("SIRET du fournisseur. Source : annexe A [V].")]
    public string? IdentifiantStructureFournisseur { get; init; }

    [Description("SIRET du destinataire. Source : annexe A [V].")]
    public string? IdentifiantStructureDestinataire { get; init; }
}
