using System.Collections.Immutable;
using System.Globalization;

namespace ChorusSandbox.Domain.Transverses;

/// <summary>Types of attachments, object by object (api.md 4).</summary>
public static class TypesPieceJointe
{
    /// <summary>The object of attachments of an invoice.</summary>
    public const string Facture = "FACTURE";

    // ASSUMPTION: REF-11 only the objects and the code RIB are public; the other codes are ours, and BON_DE_COMMANDE, reported refused, is not one (api.md 4).
    /// <summary>The referential of types.</summary>
    public static ImmutableArray<TypePieceJointe> Tous { get; } = Lire(
        """
        1;STRUCTURE;KBIS;Extrait Kbis;Certificate of incorporation
        2;STRUCTURE;STATUTS;Statuts;Articles of association
        3;STRUCTURE;AUTRE;Autre document;Other document
        4;UTILISATEUR;PIECE_IDENTITE;Pièce d’identité;Identity document
        5;UTILISATEUR;AUTRE;Autre document;Other document
        6;CB;RIB;Relevé d’identité bancaire;Bank account details
        7;MANDAT;MANDAT_FACTURATION;Mandat de facturation;Invoicing mandate
        8;FICHE_RACCORDEMENT;FICHE_RACCORDEMENT;Fiche de raccordement;Connection form
        9;EJ;ACTE_ENGAGEMENT;Acte d’engagement;Contract
        10;EJ;BORDEREAU_PRIX;Bordereau des prix;Price schedule
        11;MEMOIRE;REQUISITION;Réquisition;Requisition
        12;MEMOIRE;ATTESTATION_MISSION;Attestation de mission;Statement of mission
        13;DMD_RBST;ATTESTATION_CONSOMMATION;Attestation de consommation;Statement of consumption
        14;TRANSVERSE;AUTRE;Autre document;Other document
        15;FACTURE_TRAVAUX;DECOMPTE;Décompte;Statement of account
        16;FACTURE_TRAVAUX;ETAT_ACOMPTE;État d’acompte;Instalment statement
        17;FACTURE_TRAVAUX;CERTIFICAT_PAIEMENT;Certificat pour paiement;Payment certificate
        18;FACTURE_TRAVAUX;ATTACHEMENT;Attachement;Site record
        19;FACTURE_TRAVAUX;AUTRE;Autre document;Other document
        20;FACTURE;FACTURE;Facture lisible;Readable invoice
        21;FACTURE;BON_LIVRAISON;Bon de livraison;Delivery note
        22;FACTURE;SERVICE_FAIT;Attestation de service fait;Proof of delivery
        23;FACTURE;DEVIS;Devis;Quotation
        24;FACTURE;DETAIL_PRESTATION;Détail de la prestation;Details of the service
        25;FACTURE;RELEVE_HEURES;Relevé d’heures;Timesheet
        26;FACTURE;ATTESTATION;Attestation;Certificate
        27;FACTURE;RIB;Relevé d’identité bancaire;Bank account details
        28;FACTURE;AUTRE;Autre document;Other document
        29;DMDE_CPTE_DEV_SI_EXT;ENGAGEMENT_EDITEUR;Engagement de l’éditeur;Publisher’s commitment
        30;SOLLICITATION;CAPTURE_ECRAN;Capture d’écran;Screenshot
        31;SOLLICITATION;AUTRE;Autre document;Other document
        32;CERTIFICAT;CERTIFICAT_CESSIBILITE;Certificat de cessibilité;Assignment certificate
        33;PJ_REJET_EDI;COMPTE_RENDU;Compte rendu d’intégration;Integration report
        """);

    /// <summary>The type under which files that nothing names are listed.</summary>
    public static TypePieceJointe Autre(string objet) => Tous.First(t => t.Objet == objet && t.Valeur.Code == "AUTRE");

    /// <summary>True for the code of a type that an invoice may cite.</summary>
    public static bool AdmisPourFacture(string code) => Tous.Any(t => t.Objet == Facture && t.Valeur.Code == code);

    private static ImmutableArray<TypePieceJointe> Lire(string lignes) =>
    [
        .. lignes.Split('\n').Select(l => l.TrimEnd().Split(';'))
            .Select(c => new TypePieceJointe(long.Parse(c[0], CultureInfo.InvariantCulture), c[1], new ValeurDeReference(c[2], c[3], c[4]))),
    ];
}
