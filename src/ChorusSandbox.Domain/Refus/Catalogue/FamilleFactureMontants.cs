using System.Collections.Immutable;

using static ChorusSandbox.Domain.CodeRefus;
using static ChorusSandbox.Domain.Gravite;

namespace ChorusSandbox.Domain.Catalogue;

/// <summary>Refusals of the family « facture-montants ».</summary>
internal static class FamilleFactureMontants
{
    public static readonly ImmutableArray<Explication> Lignes =
    [
        new(MontantForme, "facture-montants", Bloquant,
            Regle: "formats.md 1.5 (nombres) ; api.md 3.1 (decimal(19,6))",
            Titre: "Nombre mal écrit ou trop précis",
            Pourquoi: "Dans {champ}, « {valeur} » ne convient pas : {constat}. Un nombre s’écrit avec 19 chiffres au plus, dont 6 décimales au plus ; dans un fichier ou par API, le séparateur est le point.",
            Correction: "Récrivez {champ} dans cette forme, sans unité ni séparateur de milliers.",
            EnProduction: null,
            Compagnons: [XmlValeurType]),
        new(MontantLignesHt, "facture-montants", Bloquant,
            Regle: "domain.md 6.3 (totaux) ; design.md 11 (saisie seulement)",
            Titre: "Le total HT n’est pas la somme des lignes",
            Pourquoi: "Les lignes, remises déduites, font {sommeLignes} HT ; la facture annonce {montantHt} HT. L’écart dépasse la tolérance d’un centime par ligne.",
            Correction: "Indiquez {sommeLignes} comme montant HT total, ou corrigez la ligne inexacte.",
            EnProduction: null,
            Compagnons: [MontantRecapitulatif, MontantTtc, FactureLignesAbsentes, MontantTvaTaux, MontantAPayer]),
        new(MontantTvaTaux, "facture-montants", Bloquant,
            Regle: "domain.md 6.3 (totaux) ; design.md 11 (saisie seulement) ; valeurs attendues recalculées à partir des lignes, pour que les corrections s’accordent",
            Titre: "La TVA d’un taux n’est pas la base multipliée par le taux",
            Pourquoi: "Au taux de {taux} %, une base de {base} donne {tvaAttendue} de TVA ; le récapitulatif annonce {tva}.",
            Correction: "Indiquez {tvaAttendue} de TVA pour le taux de {taux} % dans le récapitulatif.",
            EnProduction: null,
            Compagnons: [MontantRecapitulatif, MontantLignesHt, MontantTtc, MontantAPayer]),
        new(MontantRecapitulatif, "facture-montants", Bloquant,
            Regle: "domain.md 6.3 (totaux, complété par le bac à sable) ; design.md 11 (saisie seulement) ; valeurs attendues recalculées à partir des lignes, pour que les corrections s’accordent",
            Titre: "Le récapitulatif de TVA ne retrouve pas les montants",
            Pourquoi: "Dans la facture, {champ} vaut {montant} ; d’après {origine}, la valeur attendue est {attendu}.",
            Correction: "Indiquez {attendu} pour {champ}.",
            EnProduction: null,
            Compagnons: [MontantLignesHt, MontantTvaTaux, MontantTtc, MontantAPayer]),
        new(MontantTtc, "facture-montants", Bloquant,
            Regle: "domain.md 6.3 (totaux) ; design.md 11 (saisie seulement) ; valeurs attendues recalculées à partir des lignes, pour que les corrections s’accordent",
            Titre: "Le montant TTC n’est pas HT plus TVA",
            Pourquoi: "{ht} HT et {tva} de TVA font {ttcAttendu} TTC ; la facture annonce {ttc} TTC.",
            Correction: "Indiquez {ttcAttendu} comme montant TTC.",
            EnProduction: null,
            Compagnons: [MontantLignesHt, MontantRecapitulatif, MontantAPayer, MontantTvaTaux]),
        new(MontantAPayer, "facture-montants", Bloquant,
            Regle: "domain.md 6.3 (totaux) ; design.md 11 (saisie seulement) ; valeurs attendues recalculées à partir des lignes, pour que les corrections s’accordent",
            Titre: "Le montant à payer n’est pas TTC moins remise",
            Pourquoi: "{ttc} TTC moins {remise} de remise globale font {aPayerAttendu} à payer ; la facture annonce {aPayer}.",
            Correction: "Indiquez {aPayerAttendu} comme montant à payer.",
            EnProduction: null,
            Compagnons: [MontantTtc, MontantLignesHt, MontantTvaTaux, MontantRecapitulatif]),
        new(MontantAvoirNegatif, "facture-montants", Avertissement,
            Regle: "formats.md 4.1 (montants : avoir 381 aux montants positifs)",
            Titre: "Avoir déposé avec un montant négatif",
            Pourquoi: "La pièce est un avoir, et {champ} vaut {montant}. Un avoir se dépose avec des montants positifs : son type dit déjà que la somme est à déduire.",
            Correction: "Retirez le signe moins des montants de l’avoir.",
            EnProduction: "non documenté ; un montant négatif est admis sur une facture",
            Compagnons: []),
    ];
}
