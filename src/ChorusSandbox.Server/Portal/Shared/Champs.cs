namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>Labels of the fields of an invoice. Source: domain.md 6.2.</summary>
public sealed record Champs
{
    public string Cadre { get; init; } = "Cadre de facturation";

    public string Structure { get; init; } = "Structure";

    public string CompteBancaire { get; init; } = "Coordonnées bancaires";

    public string SiretDestinataire { get; init; } = "SIRET du destinataire";

    public string Siret { get; init; } = "SIRET";

    public string LoginTechnique { get; init; } = "Compte technique";

    public string ExpireLe { get; init; } = "Expire le";

    public string UtilisableDes { get; init; } = "Utilisable dès le";

    public string BloqueJusqua { get; init; } = "Bloqué jusqu’au";

    public string Designation { get; init; } = "Désignation";

    public string CodeService { get; init; } = "Code service exécutant";

    public string Engagement { get; init; } = "Numéro d’engagement";

    public string Marche { get; init; } = "Numéro de marché";

    public string Numero { get; init; } = "Numéro de facture";

    public string Date { get; init; } = "Date de facture";

    public string DateDepot { get; init; } = "Date de dépôt";

    public string Devise { get; init; } = "Devise";

    public string Type { get; init; } = "Type de facture";

    public string FactureOrigine { get; init; } = "Numéro de la facture d’origine";

    public string TypeTva { get; init; } = "Type de TVA";

    public string MotifExoneration { get; init; } = "Motif d’exonération";

    public string ModePaiement { get; init; } = "Mode de paiement";

    public string Denomination { get; init; } = "Dénomination";

    public string Quantite { get; init; } = "Quantité";

    public string Unite { get; init; } = "Unité";

    public string PrixUnitaire { get; init; } = "Prix unitaire HT";

    public string RemiseLigne { get; init; } = "Remise HT";

    public string TauxTva { get; init; } = "Taux de TVA (%)";

    public string MontantHt { get; init; } = "Montant HT";

    public string MontantTva { get; init; } = "Montant de TVA";

    public string MontantTtc { get; init; } = "Montant TTC";

    public string RemiseGlobale { get; init; } = "Remise globale TTC";

    public string MotifRemise { get; init; } = "Motif de la remise globale";

    public string MontantAPayer { get; init; } = "Montant à payer";

    public string MandatFacturation { get; init; } = "Mandat de facturation accepté";

    public string Commentaire { get; init; } = "Commentaire";

    public string PieceJointe { get; init; } = "Ajouter une pièce jointe";

    public string Fichier { get; init; } = "Fichier";

    public string Pdf { get; init; } = "Facture en PDF";

    /// <summary>The boxes at the right of the rows.</summary>
    public string Selection { get; init; } = "Sélection";

    public string NouveauStatut { get; init; } = "Nouveau statut";

    public string Motif { get; init; } = "Motif";

    public string MotifDuRejet { get; init; } = "Motif du rejet";

    public string CommentaireDuClient { get; init; } = "Commentaire du client public";

    public string NumeroMandat { get; init; } = "Numéro de mandat ou de demande de paiement";

    public string FormatTelechargement { get; init; } = "Format";

    public string AvecPiecesComplementaires { get; init; } = "Avec les pièces jointes complémentaires";

    public string Utilisateur { get; init; } = "Utilisateur";

    public string AdresseDeConnexion { get; init; } = "Adresse de connexion";

    public string MotDePasse { get; init; } = "Mot de passe";
}
