using System.Collections.Immutable;

using static ChorusSandbox.Domain.CodeRefus;
using static ChorusSandbox.Domain.Gravite;

namespace ChorusSandbox.Domain.Catalogue;

/// <summary>Refusals of the family « facture-numero ».</summary>
internal static class FamilleFactureNumero
{
    public static readonly ImmutableArray<Explication> Lignes =
    [
        new(FactureNumeroAbsent, "facture-numero", Bloquant,
            Regle: "api.md 3.1 (numeroFactureSaisi) ; domain.md 6.2",
            Titre: "Numéro de facture absent",
            Pourquoi: "Le champ « Numéro de facture » est vide. Seule une facture saisie par API (SAISIE_API) peut s’en passer : la plateforme lui en attribue alors un.",
            Correction: "Renseignez le numéro que votre système comptable a donné à cette facture.",
            EnProduction: null,
            Compagnons: []),
        new(FactureNumeroDoublon, "facture-numero", Bloquant,
            Regle: "domain.md 5.3 ; design.md 11 ; api.md 4 (nouvel envoi d’un même numéro, GDP_MSG_11.001) ; actualités du début de 2022, « Comment choisir vos numéros de facture dans Chorus Pro ? »",
            Titre: "Numéro de facture déjà utilisé cette année",
            Pourquoi: "Une de vos demandes de paiement de {exercice} porte déjà le numéro {numero} (statut « {statut} »). Un numéro ne sert qu’une fois par fournisseur et par année ; une facture rejetée garde le sien.",
            Correction: "Remplacez {numero} par un numéro jamais utilisé en {exercice}, sur la facture comme dans le champ « Numéro de facture ».",
            EnProduction: "au portail, « Vous avez déjà déposé une demande de paiement avec ce numéro de facture pour cette structure » ; par API, probablement le libellé GDP_MSG_11.001",
            Compagnons: [FactureNumeroRenvoi, FactureNumeroDoublonLot]),
        new(FactureNumeroRenvoi, "facture-numero", Avertissement,
            Regle: "domain.md 5.3 (relance après un délai dépassé)",
            Titre: "Cette facture est déjà déposée à l’identique",
            Pourquoi: "La facture {numero} a déjà été déposée le {dateDepot} avec le même contenu, et elle suit son cours (statut « {statut} »). C’est sans doute un second envoi après une réponse perdue : un nouveau numéro créerait une facture en double.",
            Correction: "Ne renvoyez pas la facture {numero} et ne la renumérotez pas : suivez celle qui est déjà déposée.",
            EnProduction: "rien d’autre que le refus pour doublon",
            Compagnons: [FactureNumeroDoublon]),
        new(FactureNumeroDoublonLot, "facture-numero", Bloquant,
            Regle: "domain.md 5.3 ; formats.md 4.1 (G1.06, G1.07)",
            Titre: "Même numéro plusieurs fois dans le lot",
            Pourquoi: "Le lot contient {occurrences} factures du même fournisseur et de la même année sous le numéro {numero} : seule la première est intégrée.",
            Correction: "Retirez du lot les autres factures {numero} si ce sont des copies ; sinon, donnez à chacune son propre numéro.",
            EnProduction: "IN_INTEGRE_PARTIEL, un message de doublon pour chaque facture refusée",
            Compagnons: [FactureNumeroDoublon]),
        new(FactureNumeroTropLong, "facture-numero", Bloquant,
            Regle: "formats.md 4.1 (G1.05) ; domain.md 5.3 ; api.md 3.1",
            Titre: "Numéro de facture de plus de 20 caractères",
            Pourquoi: "Le numéro « {numero} » compte {longueur} caractères. Chorus Pro en accepte 20 au plus, même si la facturation entre entreprises en admet 35.",
            Correction: "Raccourcissez le numéro à 20 caractères au plus, d’abord dans votre logiciel de facturation.",
            EnProduction: "dans un flux CII, un message sans accents : le champ « ne doit pas depasser 20 caracteres »",
            Compagnons: [FacturxFichierB2b]),
        new(FactureNumeroCaracteres, "facture-numero", Bloquant,
            Regle: "formats.md 4.1 (G1.05) ; domain.md 5.3 ; design.md 11 (espaces à l’intérieur seulement)",
            Titre: "Caractère non admis dans le numéro de facture",
            Pourquoi: "Le numéro « {numero} » contient {caracteres}. Sont admis les lettres sans accent, les chiffres, les signes - + _ / et l’espace, sauf au début et à la fin.",
            Correction: "Retirez du numéro ce qui n’est pas admis ({caracteres}), ou mettez un tiret à la place.",
            EnProduction: null,
            Compagnons: []),
        new(FactureNumeroDateDuJour, "facture-numero", Bloquant,
            Regle: "domain.md 5.3 ; design.md 11",
            Titre: "La date du jour ne peut pas servir de numéro",
            Pourquoi: "Le numéro {numero} n’est que la date du jour, que Chorus Pro n’accepte pas comme numéro de facture.",
            Correction: "Ajoutez au numéro un signe qui lui est propre, par exemple F-{numero}.",
            EnProduction: null,
            Compagnons: []),
        new(FactureNumeroPdfDifferent, "facture-numero", Avertissement,
            Regle: "domain.md 2.6",
            Titre: "Numéro saisi différent de celui du PDF",
            Pourquoi: "Le formulaire porte le numéro « {numero} », mais « {numeroLu} » a été lu sur le PDF. Le PDF est la facture originale : les deux doivent concorder.",
            Correction: "Mettez « {numeroLu} » dans le formulaire s’il a été bien lu ; sinon, vérifiez le PDF et gardez « {numero} ».",
            EnProduction: "aucun message ; l’utilisateur doit vérifier les champs reconnus",
            Compagnons: []),
    ];
}
