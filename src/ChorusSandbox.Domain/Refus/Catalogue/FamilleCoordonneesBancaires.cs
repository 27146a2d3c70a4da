using System.Collections.Immutable;

using static ChorusSandbox.Domain.CodeRefus;
using static ChorusSandbox.Domain.Gravite;

namespace ChorusSandbox.Domain.Catalogue;

/// <summary>Refusals of the family « coordonnees-bancaires ».</summary>
internal static class FamilleCoordonneesBancaires
{
    public static readonly ImmutableArray<Explication> Lignes =
    [
        new(BanqueIbanInvalide, "coordonnees-bancaires", Bloquant,
            Regle: "formats.md 4.1 (G1.16 à G1.19) ; domain.md 6.3",
            Titre: "IBAN invalide",
            Pourquoi: "L’IBAN {ibanMasque} n’est pas valable : {constat}. Sa clé de contrôle signale les erreurs de recopie.",
            Correction: "Recopiez l’IBAN tel qu’il figure sur le relevé d’identité bancaire.",
            EnProduction: null,
            Compagnons: []),
        new(BanqueBicInvalide, "coordonnees-bancaires", Bloquant,
            Regle: "formats.md 4.1 (G1.16 à G1.19)",
            Titre: "BIC mal formé",
            Pourquoi: "« {bic} » n’est pas un BIC : il en faut 8 ou 11 caractères, dont deux lettres de pays en cinquième et sixième position.",
            Correction: "Recopiez le BIC du relevé d’identité bancaire.",
            EnProduction: null,
            Compagnons: []),
        new(BanqueIbanAbsent, "coordonnees-bancaires", Bloquant,
            Regle: "domain.md 6.2 (coordonnées bancaires)",
            Titre: "IBAN absent pour un virement",
            Pourquoi: "Le fichier demande un règlement par virement (code {modePaiement}), mais ne donne pas le compte à créditer.",
            Correction: "Ajoutez l’IBAN du compte à créditer.",
            EnProduction: null,
            Compagnons: []),
        new(BanqueCompteInconnu, "coordonnees-bancaires", Bloquant,
            Regle: "api.md 3.1 (codeCoordonneesBancairesFournisseur) ; domain.md 1.1",
            Titre: "Coordonnées bancaires inconnues ou non valides",
            Pourquoi: "La structure {structure} n’a pas de coordonnées bancaires valides sous l’identifiant {identifiant}.",
            Correction: "Remplacez {identifiant} par un identifiant que rend recuperer/coordbanc/valides pour cette structure, ou retirez-le.",
            EnProduction: null,
            Compagnons: []),
        new(BanqueAucunCompte, "coordonnees-bancaires", Bloquant,
            Regle: "domain.md 1.1 (coordonnées bancaires) ; api.md 2.3",
            Titre: "Aucune coordonnée bancaire valide",
            Pourquoi: "La structure {structure} n’a aucune coordonnée bancaire valide. L’API le dit par un code retour, pas par une erreur HTTP.",
            Correction: "Ajoutez des coordonnées bancaires à la fiche de cette structure, ou déposez la facture sans en citer.",
            EnProduction: "un code retour différent de 0, non connu",
            Compagnons: []),
    ];
}
