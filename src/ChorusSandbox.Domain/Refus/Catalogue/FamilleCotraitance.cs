using System.Collections.Immutable;

using static ChorusSandbox.Domain.CodeRefus;
using static ChorusSandbox.Domain.Gravite;

namespace ChorusSandbox.Domain.Catalogue;

/// <summary>Refusals of the family « cotraitance ».</summary>
internal static class FamilleCotraitance
{
    public static readonly ImmutableArray<Explication> Lignes =
    [
        new(CotraitanceValideurAbsent, "cotraitance", Bloquant,
            Regle: "domain.md 3 et 6.3 ; api.md 3.1 (codeStructureValideur) ; formats.md 2.2 et 4.1 (G7.13 à G7.16)",
            Titre: "Valideur obligatoire pour ce cadre",
            Pourquoi: "Une pièce déposée sous le cadre {cadre} passe d’abord par un valideur ({valideur}), avant de partir vers le client public. Aucun valideur n’est indiqué.",
            Correction: "Ajoutez le SIRET du valideur attendu ({valideur}).",
            EnProduction: null,
            Compagnons: []),
        new(CotraitanceValideurEstFournisseur, "cotraitance", Bloquant,
            Regle: "domain.md 6.3",
            Titre: "Le fournisseur ne peut pas se valider lui-même",
            Pourquoi: "La structure {identifiant} est à la fois fournisseur et valideur. Sous le cadre {cadre}, la validation revient à une autre entreprise, titulaire ou mandataire du marché.",
            Correction: "Remplacez le valideur par le SIRET du titulaire ou du mandataire ; si c’est vous, déposez sous le cadre du fournisseur, sans valideur.",
            EnProduction: null,
            Compagnons: []),
        new(CotraitanceAttenteValidation, "cotraitance", Bloquant,
            Regle: "domain.md 4.3 et 4.4 ; actualités du début de 2022, « Groupement conjoint ou solidaire en marché de travaux ? »",
            Titre: "Pièce en attente de validation",
            Pourquoi: "La pièce {numero} attend d’être validée par {valideur}. Tant qu’elle ne l’est pas, elle n’est pas à la disposition des intervenants suivants, et son circuit ne se poursuit pas.",
            Correction: "Faites valider la pièce {numero} par {valideur}, puis recommencez.",
            EnProduction: "la pièce n’apparaît pas chez les intervenants suivants",
            Compagnons: []),
        new(CotraitancePasValideur, "cotraitance", Bloquant,
            Regle: "domain.md 2.1 et 4.3 ; api.md 3.6 (traiter/factureAValider) et 1.7",
            Titre: "Votre structure n’est pas le valideur attendu",
            Pourquoi: "À cette étape, la pièce {numero} doit être validée par {valideur}. « Factures à valider » ne sert qu’aux titulaires et aux mandataires désignés sur la facture.",
            Correction: "Laissez {valideur} valider ou refuser la pièce {numero}.",
            EnProduction: "codeRetour 20001, libellé GDP_MSG_11.005",
            Compagnons: []),
        new(CotraitanceSecondValideurAbsent, "cotraitance", Bloquant,
            Regle: "domain.md 4.3 (étape 2b)",
            Titre: "Second valideur à désigner",
            Pourquoi: "Vous validez la facture {numero} comme cotraitant, et non comme titulaire : le mandataire du groupement doit la valider à son tour, et il n’est pas désigné.",
            Correction: "Indiquez le SIRET du mandataire comme second valideur, ou dites que vous êtes titulaire.",
            EnProduction: "non documenté",
            Compagnons: []),
        new(CotraitanceHorsDelai, "cotraitance", Bloquant,
            Regle: "domain.md 4.3 (15 jours, validation tacite)",
            Titre: "Délai de validation dépassé",
            Pourquoi: "Le délai de 15 jours pour valider ou refuser la facture {numero} a pris fin le {dateLimite}. Le silence a valu accord : elle est passée à l’étape suivante.",
            Correction: "Signalez votre désaccord à l’intervenant qui a maintenant la facture à traiter ({intervenant}).",
            EnProduction: "statut de validation hors délai",
            Compagnons: [CycleActionImpossible]),
    ];
}
