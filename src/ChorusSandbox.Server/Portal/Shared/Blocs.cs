namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>Titles of the blocks and screens of an invoice. Source: domain.md 2.3 and 2.5.</summary>
public sealed record Blocs
{
    public string CadreDeFacturation { get; init; } = "Cadre de facturation";

    public string Destinataire { get; init; } = "Destinataire";

    public string Fournisseur { get; init; } = "Fournisseur";

    public string References { get; init; } = "Références";

    public string LignesDePoste { get; init; } = "Lignes de poste";

    public string RecapitulatifTva { get; init; } = "Récapitulatif de TVA";

    public string MontantTotal { get; init; } = "Montant total";

    public string PiecesJointes { get; init; } = "Pièces jointes";

    public string Commentaire { get; init; } = "Commentaire";

    public string CycleDeVie { get; init; } = "Cycle de vie";

    public string HistoriqueDesStatuts { get; init; } = "Historique des statuts";

    public string HistoriqueDesActions { get; init; } = "Historique des actions utilisateurs";

    public string ConfirmationEnvoi { get; init; } = "Confirmation d’envoi";

    public string RecapitulatifDepot { get; init; } = "Récapitulatif de dépôt";

    public string ExplicationDuRejet { get; init; } = "Explication du rejet";

    /// <summary>Title of the column that shows the status. Source: domain.md 2.2.</summary>
    public string EtatCourant { get; init; } = "État courant";

    /// <summary>Rubrique of a structure. Source: domain.md 1.4.</summary>
    public string CompteTechnique { get; init; } = "Compte Technique";

    // Ours from here on: no source names them.
    public string StructuresGerees { get; init; } = "Structures que vous gérez";

    public string MotDePasseMontre { get; init; } = "Mot de passe, montré une seule fois";

    public string CertificatDepot { get; init; } = "Certificat de dépôt";

    // ASSUMPTION: POR-60 no source names the blocks and the buttons of the deposit of a PDF.
    public string DeposerUnPdf { get; init; } = "Déposer une facture en PDF";

    public string DeposerUnFichier { get; init; } = "Déposer un fichier";

    public string VosFlux { get; init; } = "Vos flux";

    // ASSUMPTION: POR-08 « Télécharger » stands over the list of received invoices; a block of the invoice, on both sides, is ours.
    public string TelechargerLaFacture { get; init; } = "Télécharger la facture";

    public string EtatDuFlux { get; init; } = "État du flux";

    public string Pourquoi { get; init; } = "Pourquoi";
}
