using System.Collections.Immutable;

using static ChorusSandbox.Domain.CodeRefus;
using static ChorusSandbox.Domain.Gravite;

namespace ChorusSandbox.Domain.Catalogue;

/// <summary>Refusals of the family « service ».</summary>
internal static class FamilleService
{
    public static readonly ImmutableArray<Explication> Lignes =
    [
        new(ServiceObligatoire, "service", Bloquant,
            Regle: "domain.md 1.2 et 6.3 (codeServiceDoitEtreRenseigne) ; formats.md 4.1 ; api.md 3.1 et 3.3",
            Titre: "Code service obligatoire",
            Pourquoi: "Le destinataire {destinataire} exige un code service, et la facture n’en porte pas. L’exigence vient des paramètres du destinataire, jamais de ceux du fournisseur.",
            Correction: "Ajoutez le code d’un service actif du destinataire, par exemple {service}.",
            EnProduction: "dans un flux CII, un message (connu en traduction) qui parle d’engagement juridique : seul le chemin, BuyerReference, dit que c’est le code service qui manque",
            Compagnons: [EngagementObligatoire]),
        new(ServiceOuEngagementObligatoire, "service", Bloquant,
            Regle: "domain.md 1.2 et 6.3 (gestionNumeroEJOuCodeService, qui l’emporte sur les deux autres) ; api.md 3.1 ; formats.md 2.1 (État)",
            Titre: "Code service ou numéro d’engagement obligatoire",
            Pourquoi: "Le destinataire {destinataire} exige au moins l’un des deux : un code service ou un numéro d’engagement. La facture n’a ni l’un ni l’autre.",
            Correction: "Ajoutez soit le code d’un service actif du destinataire, soit le numéro d’engagement : un seul suffit.",
            EnProduction: null,
            Compagnons: []),
        new(ServiceInconnu, "service", Bloquant,
            Regle: "domain.md 6.3 ; formats.md 4.1 (code service) ; api.md 3.1",
            Titre: "Code service inconnu",
            Pourquoi: "La structure {structure} n’a pas de service « {code} ». Un code service ne vaut que pour le SIRET auquel il appartient, et le nom du service ne remplace pas son code.",
            Correction: "Remplacez « {code} » par le code d’un service actif de cette structure.",
            EnProduction: "dans le canal PES, le message connu : code service « inconnu ou inactif dans Chorus Pro »",
            Compagnons: []),
        new(ServiceInactif, "service", Bloquant,
            Regle: "domain.md 1.2 et 6.3 ; formats.md 4.1 (code service)",
            Titre: "Service inactif",
            Pourquoi: "Le service {code} de la structure {structure} n’est pas actif à la date du dépôt : {etat}.",
            Correction: "Remplacez {code} par le code d’un service actif de cette structure.",
            EnProduction: "dans le canal PES, le message connu : code service « inconnu ou inactif dans Chorus Pro »",
            Compagnons: []),
    ];
}
