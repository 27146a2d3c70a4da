using System.Collections.Immutable;

using static ChorusSandbox.Domain.CodeRefus;
using static ChorusSandbox.Domain.Gravite;

namespace ChorusSandbox.Domain.Catalogue;

/// <summary>Refusals of the family « habilitation ».</summary>
internal static class FamilleHabilitation
{
    public static readonly ImmutableArray<Explication> Lignes =
    [
        new(HabilitationStructure, "habilitation", Bloquant,
            Regle: "api.md 1.7 et 5 ; domain.md 6.3 ; formats.md 4.1 (fournisseur)",
            Titre: "Compte non rattaché à cette structure",
            Pourquoi: "Le compte {compte} n’est pas rattaché à {structure} : il ne peut ni déposer, ni consulter, ni agir pour elle.",
            Correction: "Agissez pour une structure du compte {compte}, ou faites valider son rattachement à {structure}.",
            EnProduction: "codeRetour 20001, libellé GDP_MSG_11.005",
            Compagnons: []),
        new(HabilitationFacture, "habilitation", Bloquant,
            Regle: "api.md 1.7 et 5",
            Titre: "Facture hors du périmètre de ce compte",
            Pourquoi: "La facture {facture} existe, mais le compte {compte} ne peut pas la voir : aucune de ses structures n’y est partie, ou bien la facture ne lui est pas encore parvenue. Un client public, par exemple, ne voit rien avant la mise à disposition.",
            Correction: "Reprenez l’acte avec un compte du fournisseur, du destinataire ou du valideur de la facture {facture}.",
            EnProduction: "codeRetour 20001, libellé GDP_MSG_11.005",
            Compagnons: []),
        new(HabilitationService, "habilitation", Bloquant,
            Regle: "domain.md 1.3 ; api.md 1.7 et 3.9",
            Titre: "Compte non rattaché à ce service",
            Pourquoi: "Le compte {compte} est rattaché à {structure}, mais pas à son service {service}.",
            Correction: "Faites étendre le rattachement du compte {compte} au service {service} par un gestionnaire de la structure {structure}.",
            EnProduction: "codeRetour 20001, libellé GDP_MSG_11.005",
            Compagnons: []),
        new(HabilitationFacturesRecues, "habilitation", Bloquant,
            Regle: "domain.md 2.1 ; actualités du début de 2022, « Factures émises, factures reçues, factures à valider, quelles différences ? » ; api.md 1.7",
            Titre: "« Factures reçues » est réservé aux structures publiques",
            Pourquoi: "L’espace « Factures reçues » sert aux clients publics à recevoir et à traiter les factures de leurs fournisseurs. {structure} est une structure privée : elle n’y a pas accès.",
            Correction: "Suivez vos envois dans « Factures émises » ; validez dans « Factures à valider » ceux de vos cotraitants ou de vos sous-traitants.",
            EnProduction: "au portail, l’espace n’est pas proposé ; par API, codeRetour 20001, libellé GDP_MSG_11.005",
            Compagnons: []),
        new(HabilitationGestionnaireRequis, "habilitation", Bloquant,
            Regle: "domain.md 1.3 et 2.2 (colonne instructeur)",
            Titre: "Acte réservé à un gestionnaire",
            Pourquoi: "« {acte} » demande ce rôle sur la structure : {roleRequis}. Vous y avez celui-ci : {role}.",
            Correction: "Demandez l’acte à une personne qui a ce rôle ({roleRequis}) sur la structure.",
            EnProduction: "l’acte n’est pas proposé",
            Compagnons: []),
        new(HabilitationRattachementNonValide, "habilitation", Bloquant,
            Regle: "domain.md 1.3 ; api.md 4 (StatutRattachement)",
            Titre: "Rattachement sans effet",
            Pourquoi: "Le rattachement à la structure {structure} est à l’état « {etat} » : seul un rattachement validé donne des droits.",
            Correction: "Faites valider la demande par un gestionnaire de la structure {structure} ; si elle a été refusée, désactivée ou supprimée, déposez-en d’abord une nouvelle.",
            EnProduction: "codeRetour 20001, libellé GDP_MSG_11.005",
            Compagnons: []),
    ];
}
