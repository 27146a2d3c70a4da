using System.Collections.Immutable;

namespace ChorusSandbox.Server.Access.Qualification;

/// <summary>The checklist of qualification: what a supplier's or a recipient's client should have shown. Source: api.md 1.7, 2.4, 3.3 and 6.</summary>
public static class EpreuvesDeQualification
{
    /// <summary>A dead token was replaced, and the call made again.</summary>
    public const string JetonRenouvele = "jeton-renouvele";

    /// <summary>A 429 was followed by an accepted call.</summary>
    public const string DebitRespecte = "debit-respecte";

    /// <summary>A technical failure was followed by an accepted call of the same operation.</summary>
    public const string PanneSurmontee = "panne-surmontee";

    /// <summary>A report was asked for until the end of its flow.</summary>
    public const string FluxSuivi = "flux-suivi";

    /// <summary>A rejected flow was followed by one that passes.</summary>
    public const string FluxCorrige = "flux-corrige";

    private const string Connexion = "Connexion";
    private const string Annuaire = "Annuaire";
    private const string Saisie = "Dépôt par saisie";
    private const string Depot = "Dépôt par flux";
    private const string Suivi = "Suivi et reprises";
    private const string Reception = "Réception";

    // ASSUMPTION: API-96 the operator's own acceptance list is not public: this one follows the sequences he gives and what fails in production.
    /// <summary>The checklist, in the order to follow.</summary>
    public static ImmutableArray<Epreuve> Toutes { get; } =
    [
        Appelee("jeton", Connexion, "Obtenir un jeton", "Aucun appel ne passe sans lui ; il vaut une heure.", "jeton", ""),
        Appelee("rattachements", Connexion, "Lire les rattachements du compte technique", "C’est le premier appel de la plupart des clients : il dit pour quelles structures le compte peut agir.",
            "utilisateurs/v1/monCompte/recuperer/rattachements", "{}"),
        Fait(JetonRenouvele, Connexion, "Remplacer un jeton mort, puis refaire l’appel", "Un jeton expire toutes les heures : un client qui ne le renouvelle pas s’arrête au milieu d’un lot. Pour l’éprouver, commandez une panne 401 dans la console.",
            "structures/v1/rechercher", "{}"),
        Fait(DebitRespecte, Connexion, "Attendre après un 429, puis reprendre", "La passerelle compte les appels ; l’en-tête Retry-After dit combien attendre. Une panne 429 se commande dans la console.",
            "structures/v1/rechercher", "{}"),
        Fait(PanneSurmontee, Connexion, "Reprendre après une panne de la plateforme", "Une erreur 500 ou 503 ne dit pas si l’acte a eu lieu : vérifiez par une recherche avant de redéposer.",
            "structures/v1/rechercher", "{}"),
        Appelee("destinataire", Annuaire, "Trouver un destinataire", "Le SIRET d’un client public se vérifie avant de facturer.",
            "structures/v1/rechercher", """{"structure":{"typeIdentifiantStructure":"SIRET","identifiantStructure":"<SIRET du client>"}}"""),
        Appelee("exigences", Annuaire, "Lire ce que le destinataire exige", "Service, engagement ou les deux : sans ces champs, la facture est refusée.",
            "structures/v1/consulter", """{"idStructureCPP":<idStructureCPP du client>}"""),
        Appelee("services", Annuaire, "Lister les services du destinataire", "Un code service inconnu ou inactif fait refuser la facture.",
            "structures/v1/rechercher/services", """{"idStructure":<idStructureCPP du client>}"""),
        Appelee("soumettre", Saisie, "Déposer une facture saisie", "Le dépôt par l’API rend tout de suite le numéro de la plateforme.",
            "factures/v1/soumettre", "<le corps donné par la page « Connexion »>"),
        Corrigee("soumettre-corrige", Saisie, "Corriger un dépôt refusé", "Un refus arrive avec HTTP 200 et un codeRetour : un client qui ne lit que le statut HTTP croit la facture déposée.",
            "factures/v1/soumettre", "<une facture volontairement fautive, puis la même corrigée>"),
        Appelee("flux", Depot, "Déposer un flux", "La réponse n’est qu’un accusé : le contrôle vient après.",
            "factures/v1/deposer/flux", """{"fichierFlux":"<base64>","nomFichier":"facture.xml","syntaxeFlux":"IN_DP_E1_UBL_INVOICE","avecSignature":false}"""),
        Fait(FluxSuivi, Depot, "Interroger le compte rendu jusqu’à l’état final", "L’état passe par plusieurs valeurs avant IN_INTEGRE ou IN_REJETE : il faut redemander.",
            "transverses/v1/consulterCRDetaille", """{"numeroFluxDepot":"<numeroFluxDepot>"}"""),
        Fait(FluxCorrige, Depot, "Corriger un flux rejeté", "Le rejet n’est dit que dans le compte rendu ; la facture corrigée repart dans un nouveau flux.",
            "transverses/v1/consulterCRDetaille", """{"numeroFluxDepot":"<numeroFluxDepot du flux corrigé>"}"""),
        Appelee("recherche", Suivi, "Retrouver ses factures", "Après un flux, seule la recherche donne les numéros de la plateforme.",
            "factures/v1/rechercher/fournisseur", """{"rechercheFactureParFournisseur":{"pageResultatDemandee":1,"nbResultatsParPage":10}}"""),
        Appelee("historique", Suivi, "Suivre le statut d’une facture", "Le motif d’un rejet est dans l’historique.",
            "factures/v1/consulter/historique", """{"idFacture":<identifiantFactureCPP>}"""),
        Appelee("completer", Suivi, "Compléter une facture suspendue", "Le délai de paiement ne court plus tant qu’elle attend sa pièce.",
            "factures/v1/completer", """{"identifiantFactureCPP":<identifiantFactureCPP>,"commentaire":"La pièce demandée"}"""),
        Appelee("recycler", Suivi, "Recycler une facture mal adressée", "Elle garde son numéro : seuls le destinataire, le service et l’engagement changent.",
            "factures/v1/recycler", """{"identifiantFactureCPP":<identifiantFactureCPP>,"destinataire":{"codeDestinataire":"<SIRET>"}}"""),
        Appelee("traiter-rejet", Suivi, "Traiter le rejet d’une facture", "Une facture rejetée est finie : elle se remplace sous un nouveau numéro.",
            "factures/v1/traiterRejet", """{"listeDemandePaiement":[{"idDemandePaiement":<identifiantFactureCPP>}]}"""),
        Appelee("recues", Reception, "Chercher les factures reçues", "Le côté du client public : une recherche vide rend codeRetour 20000, ce n’est pas une erreur.",
            "factures/v1/rechercher/recipiendaire", """{"paramRecherche":{"pageResultatDemandee":1,"nbResultatsParPage":10}}"""),
        Appelee("telecharger", Reception, "Télécharger des factures", "PDF ou PIVOT, plusieurs à la fois ; le fournisseur voit qu’elles l’ont été.",
            "factures/v1/telecharger/groupe", """{"format":"PIVOT","avecPiecesJointesComplementaires":"OUI","listeFacture":[{"idFacture":<idFacture>}]}"""),
        Appelee("traiter-recue", Reception, "Changer le statut d’une facture reçue", "Un motif est obligatoire pour suspendre ou rejeter.",
            "factures/v1/traiter/recue", """{"idFacture":<idFacture>,"nouveauStatut":"SERVICE_FAIT"}"""),
    ];

    private static Epreuve Appelee(string id, string famille, string titre, string pourquoi, string operation, string corps) =>
        new(id, famille, titre, pourquoi, carnet => carnet.Operations.GetValueOrDefault(operation)?.Trace, operation, corps);

    private static Epreuve Corrigee(string id, string famille, string titre, string pourquoi, string operation, string corps) =>
        new(id, famille, titre, pourquoi, carnet => carnet.Erreurs.Values.FirstOrDefault(e => e.Operation == operation && e.Surmontee is not null)?.Surmontee, operation, corps);

    private static Epreuve Fait(string id, string famille, string titre, string pourquoi, string operation, string corps) =>
        new(id, famille, titre, pourquoi, carnet => carnet.Faits.GetValueOrDefault(id), operation, corps);
}
