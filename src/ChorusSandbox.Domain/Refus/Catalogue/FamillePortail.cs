using System.Collections.Immutable;

using static ChorusSandbox.Domain.CodeRefus;
using static ChorusSandbox.Domain.Gravite;

namespace ChorusSandbox.Domain.Catalogue;

/// <summary>Refusals of the family « portail ».</summary>
internal static class FamillePortail
{
    public static readonly ImmutableArray<Explication> Lignes =
    [
        new(PortailIdentifiants, "portail", Bloquant,
            Regle: "domain.md 1.3",
            Titre: "Adresse de connexion ou mot de passe inexacts",
            Pourquoi: "Aucun compte ne répond à cette adresse de connexion et à ce mot de passe. L’adresse de connexion peut différer de l’adresse de contact. Essais restants avant blocage : {essaisRestants}.",
            Correction: "Saisissez de nouveau l’adresse de connexion et le mot de passe donnés à la page « Connexion ».",
            EnProduction: "connexion refusée",
            Compagnons: []),
        new(PortailCompteBloque, "portail", Bloquant,
            Regle: "domain.md 1.3",
            Titre: "Compte bloqué après cinq mots de passe faux",
            Pourquoi: "Cinq mots de passe faux de suite bloquent un compte. Il se débloque seul au bout d’une heure, à {heureDeblocage}.",
            Correction: "Reconnectez-vous à partir de {heureDeblocage}, avec le bon mot de passe.",
            EnProduction: "compte bloqué pendant une heure",
            Compagnons: []),
        new(PortailLienOuCodePerime, "portail", Bloquant,
            Regle: "domain.md 1.3",
            Titre: "Lien d’activation ou code de connexion périmé",
            Pourquoi: "Ce {objet}, envoyé à {heureEnvoi}, n’était valable que pendant {duree}.",
            Correction: "Demandez un nouveau {objet} et servez-vous-en dans ce délai.",
            EnProduction: "le lien d’activation vaut 60 minutes ; la durée du code de connexion n’est pas connue",
            Compagnons: []),
        new(PortailBrouillonNonEnvoye, "portail", Avertissement,
            Regle: "domain.md 2.3 et 4.2 (lignes 1 et 2)",
            Titre: "Facture enregistrée, mais pas envoyée",
            Pourquoi: "La facture {numero} est enregistrée au statut « Brouillon » : elle n’est pas déposée, et le client public ne la voit pas.",
            Correction: "Rouvrez la facture {numero}, cliquez sur « Valider et envoyer », puis sur « Confirmer et envoyer ».",
            EnProduction: "aucun message : la facture reste en brouillon",
            Compagnons: []),
        new(PortailInstructeurHorsBornes, "portail", Bloquant,
            Regle: "domain.md 2.2 (colonne instructeur) ; actualités du début de 2022, « Nouvelle fonctionnalité : Colonne instructeur »",
            Titre: "Numéro d’instructeur hors de 00 à 99",
            Pourquoi: "« {valeur} » n’est pas un numéro d’instructeur : la colonne accepte deux chiffres, de 00 à 99, ou rien.",
            Correction: "Remplacez « {valeur} » par un nombre de 00 à 99, ou videz la case.",
            EnProduction: null,
            Compagnons: []),
        new(PortailNotificationsImposees, "portail", Bloquant,
            Regle: "domain.md 1.3 et 7",
            Titre: "Notifications imposées au gestionnaire principal",
            Pourquoi: "Le gestionnaire principal de la structure {structure} reçoit toujours les notifications de facturation : il ne peut pas les désactiver.",
            Correction: "Laissez les notifications activées, ou changez l’adresse de contact qui les reçoit.",
            EnProduction: "le choix n’est pas proposé",
            Compagnons: []),
    ];
}
