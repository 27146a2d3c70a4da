using System.Collections.Immutable;

using static ChorusSandbox.Domain.CodeRefus;
using static ChorusSandbox.Domain.Gravite;

namespace ChorusSandbox.Domain.Catalogue;

/// <summary>Refusals of the family « mandat-paiement ».</summary>
internal static class FamilleMandatPaiement
{
    public static readonly ImmutableArray<Explication> Lignes =
    [
        new(PaiementModeAbsent, "mandat-paiement", Bloquant,
            Regle: "formats.md 3.4 et 4.1 (mode de paiement) ; domain.md 6.2 ; api.md 3.1 et 3.3",
            Titre: "Mode de paiement obligatoire",
            Pourquoi: "Une facture, à la différence d’un avoir, dit comment elle doit être réglée ; celle-ci ne donne pas de mode de paiement. C’est l’une des erreurs les plus fréquentes dans les flux.",
            Correction: "Ajoutez le mode de paiement : VIREMENT par API, code 30 dans un fichier ; un Factur-X au profil MINIMUM n’a pas ce champ, prenez alors BASIC WL.",
            EnProduction: "dans un flux CII, un message sans accents qui nomme le chemin SpecifiedTradeSettlementPaymentMeans.TypeCode",
            Compagnons: [FacturxFichierB2b]),
        new(PaiementModeSurAvoir, "mandat-paiement", Avertissement,
            Regle: "domain.md 3 ; api.md 3.1 (modePaiement) ; formats.md 4.1",
            Titre: "Avoir avec un mode de paiement",
            Pourquoi: "L’avoir {numero} porte un mode de paiement, alors qu’il n’y a rien à payer. Des intégrateurs rapportent que Chorus Pro attend un avoir sans mode de paiement.",
            Correction: "Retirez le mode de paiement de l’avoir.",
            EnProduction: "refus possible, rapporté par un intégrateur",
            Compagnons: []),
        new(PaiementCodeNonAdmis, "mandat-paiement", Bloquant,
            Regle: "formats.md 4.1 (S2.05) et 5",
            Titre: "Code de mode de paiement non admis",
            Pourquoi: "Le code de paiement {code} existe peut-être dans la norme, mais Chorus Pro n’admet que 01, 10, 20, 30, 31, 42, 48, 49, 58, 59 et 97.",
            Correction: "Remplacez {code} par 30 pour un virement, ou par un autre code de cette liste.",
            EnProduction: "flux rejeté au titre de la règle S2.05",
            Compagnons: []),
        new(PaiementModeRemplace, "mandat-paiement", Avertissement,
            Regle: "formats.md 4.1 (G1.14)",
            Titre: "Mode de paiement remplacé par « Virement »",
            Pourquoi: "Le mode de paiement « {valeur} » ne dit rien d’utile au payeur : la facture est transmise au destinataire avec « Virement ».",
            Correction: "Écrivez le code 30 si un virement convient, ou le code du mode voulu.",
            EnProduction: "aucun message : la valeur est remplacée",
            Compagnons: []),
        new(MandatFacturationNonAccepte, "mandat-paiement", Bloquant,
            Regle: "domain.md 6.2 (mandat de facturation)",
            Titre: "Mandat de facturation non accepté",
            Pourquoi: "Une facture saisie au portail est établie par Chorus Pro au nom du fournisseur : la structure {structure} doit d’abord lui en donner mandat.",
            Correction: "Acceptez le mandat de facturation, ou déposez votre propre facture en PDF.",
            EnProduction: null,
            Compagnons: []),
    ];
}
