using System.Collections.Immutable;

using static ChorusSandbox.Domain.CodeRefus;
using static ChorusSandbox.Domain.Gravite;

namespace ChorusSandbox.Domain.Catalogue;

/// <summary>Refusals of the family « engagement ».</summary>
internal static class FamilleEngagement
{
    public static readonly ImmutableArray<Explication> Lignes =
    [
        new(EngagementObligatoire, "engagement", Bloquant,
            Regle: "domain.md 1.2 et 6.3 (numeroEJDoitEtreRenseigne) ; formats.md 4.1 (S3.03) ; api.md 3.1 et 3.3",
            Titre: "Numéro d’engagement obligatoire",
            Pourquoi: "Le destinataire {destinataire} exige un numéro d’engagement (numéro de bon de commande), et la facture n’en porte pas. Le numéro de marché est un autre champ : il ne le remplace pas.",
            Correction: "Ajoutez, dans le champ du numéro d’engagement, celui que le destinataire vous a donné.",
            EnProduction: "dans un flux CII, un message (connu en traduction) qui nomme le chemin BuyerOrderReferencedDocument",
            Compagnons: [ServiceObligatoire]),
        new(EngagementObligatoireService, "engagement", Bloquant,
            Regle: "domain.md 1.2 (numeroEngagement du service) ; api.md 3.8",
            Titre: "Numéro d’engagement obligatoire pour ce service",
            Pourquoi: "Le destinataire {destinataire} n’exige pas d’engagement en général, mais son service {service} l’exige, et la facture n’en porte pas.",
            Correction: "Ajoutez le numéro d’engagement que le service {service} vous a donné.",
            EnProduction: null,
            Compagnons: []),
        new(EngagementInconnu, "engagement", Avertissement,
            Regle: "domain.md 5.4 (ACH-03) ; api.md 2.4 et 3.12",
            Titre: "Numéro d’engagement non retrouvé",
            Pourquoi: "Le numéro {engagement} ne figure pas parmi les engagements connus du destinataire {destinataire}. La facture est acceptée, mais un numéro erroné est une cause fréquente de recyclage.",
            Correction: "Vérifiez {engagement} sur le bon de commande ; s’il est exact, ne changez rien.",
            EnProduction: "rien au dépôt ; plus tard, le statut « À recycler »",
            Compagnons: [EngagementEtatForme]),
        new(EngagementEtatForme, "engagement", Avertissement,
            Regle: "formats.md 2.1 (État : 10 chiffres)",
            Titre: "Numéro d’engagement inhabituel pour l’État",
            Pourquoi: "Le destinataire est l’État, dont les numéros d’engagement comptent 10 chiffres. « {engagement} » n’a pas cette forme.",
            Correction: "Remplacez « {engagement} » par les 10 chiffres du numéro d’engagement imprimé sur le bon de commande.",
            EnProduction: "non documenté au dépôt ; risque de recyclage",
            Compagnons: [EngagementInconnu]),
    ];
}
