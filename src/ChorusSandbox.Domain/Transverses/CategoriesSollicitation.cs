using System.Collections.Immutable;

namespace ChorusSandbox.Domain.Transverses;

/// <summary>The subjects of requests to the support: the sandbox has the lists, and no support.</summary>
public static class CategoriesSollicitation
{
    // ASSUMPTION: REF-14 neither the subjects nor their codes are public: these are those a trainee would look for.
    /// <summary>Every subject.</summary>
    public static ImmutableArray<CategorieSollicitation> Toutes { get; } =
    [
        new(1, "COMPTE", "Compte et connexion", true,
        [
            new(11, "COMPTE_CREATION", "Créer un compte"), new(12, "COMPTE_MOT_DE_PASSE", "Mot de passe oublié"), new(13, "COMPTE_RATTACHEMENT", "Rattachement à une structure"),
        ]),
        new(2, "STRUCTURE", "Structure et services", true,
        [
            new(21, "STRUCTURE_CREATION", "Créer une structure"), new(22, "STRUCTURE_PARAMETRES", "Paramètres de la structure"), new(23, "STRUCTURE_SERVICES", "Services"),
            new(24, "STRUCTURE_BANQUE", "Coordonnées bancaires"),
        ]),
        new(3, "FACTURE", "Factures", true,
        [
            new(31, "FACTURE_DEPOT", "Déposer une facture"), new(32, "FACTURE_SUIVI", "Suivre une facture"), new(33, "FACTURE_REJET", "Facture rejetée, suspendue ou à recycler"),
            new(34, "FACTURE_PAIEMENT", "Paiement d’une facture"),
        ]),
        new(4, "TRAVAUX", "Factures de travaux", true,
            [new(41, "TRAVAUX_DOSSIER", "Dossier de facturation"), new(42, "TRAVAUX_INTERVENANT", "Maître d’œuvre, maître d’ouvrage, titulaire")]),
        new(5, "RACCORDEMENT", "Raccordement EDI et API", true,
        [
            new(51, "RACCORDEMENT_EDI", "Raccordement EDI"), new(52, "RACCORDEMENT_API", "Raccordement API et compte technique"), new(53, "RACCORDEMENT_FLUX", "Flux rejeté ou incidenté"),
            new(54, "RACCORDEMENT_CERTIFICAT", "Certificat de service", EstActive: false),
        ]),
        new(6, "MEMOIRE", "Mémoires de frais de justice", true, [new(61, "MEMOIRE_DEPOT", "Déposer un mémoire")]),
        new(7, "TIC", "Remboursement de la TIC", false, [new(71, "TIC_DEMANDE", "Demande de remboursement", EstActive: false)]),
    ];
}
