using System.Collections.Immutable;

using static ChorusSandbox.Domain.Factures.CadreDeFacturation;

namespace ChorusSandbox.Domain.Factures;

/// <summary>The cadres of « Factures de travaux »: A4 to A8, A10, A13 to A20, A22 to A25 (domain.md 3 and 4.4).</summary>
public static class CadresDeTravaux
{
    // ASSUMPTION: API-70 the name of the piece of each cadre is read from its label; which parties each names, from its route (domain.md 3, 4.4).
    /// <summary>All of them, in order.</summary>
    public static ImmutableArray<CadreDeTravaux> Tous { get; } =
    [
        new(A4ProjetDecompteMensuelFournisseur, "PROJET_DECOMPTE_MENSUEL", true, false, false, []),
        new(A5EtatAcompteFournisseur, "ETAT_ACOMPTE", false, true, false, []),
        new(A6EtatAcompteValideFournisseur, "ETAT_ACOMPTE_VALIDE", false, false, false, []),
        new(A7ProjetDecompteFinalFournisseur, "PROJET_DECOMPTE_FINAL", true, false, false, []),
        new(A8DecompteGeneralDefinitifFournisseur, "DECOMPTE_GENERAL_SIGNE", false, false, false, [A18DecompteGeneralMoe, A20DecompteGeneralMoa]),
        new(A10ProjetDecompteMensuelSoustraitant, "DP_DE_SOUSTRAITANT_TRAVAUX", true, false, true, []),
        new(A13ProjetDecompteMensuelCotraitant, "PROJET_DECOMPTE_MENSUEL", true, false, true, []),
        new(A14ProjetDecompteFinalCotraitant, "PROJET_DECOMPTE_FINAL", true, false, true, []),
        new(A15EtatAcompteMoe, "ETAT_ACOMPTE", false, true, false, [A4ProjetDecompteMensuelFournisseur, A10ProjetDecompteMensuelSoustraitant, A13ProjetDecompteMensuelCotraitant]),
        new(A16EtatAcompteValideMoe, "ETAT_ACOMPTE_VALIDE", false, false, false, [A4ProjetDecompteMensuelFournisseur, A10ProjetDecompteMensuelSoustraitant, A13ProjetDecompteMensuelCotraitant]),
        new(A17ProjetDecompteGeneralMoe, "PROJET_DECOMPTE_GENERAL", false, true, false, [A7ProjetDecompteFinalFournisseur, A14ProjetDecompteFinalCotraitant]),
        new(A18DecompteGeneralMoe, "DECOMPTE_GENERAL", false, false, false, [A7ProjetDecompteFinalFournisseur, A14ProjetDecompteFinalCotraitant]),
        new(A19EtatAcompteValideMoa, "ETAT_ACOMPTE_VALIDE", false, false, false, [A5EtatAcompteFournisseur, A15EtatAcompteMoe]),
        new(A20DecompteGeneralMoa, "DECOMPTE_GENERAL", false, false, false, [A17ProjetDecompteGeneralMoe]),
        new(A22ProjetDecompteGeneralFournisseurProcedureTacite, "PROJET_DECOMPTE_GENERAL_PROCEDURE_TACITE", false, true, false, [A7ProjetDecompteFinalFournisseur, A17ProjetDecompteGeneralMoe]),
        new(A23DecompteGeneralDefinitifTaciteFournisseur, "DECOMPTE_GENERAL_DEFINITIF_TACITE", false, false, false, [A22ProjetDecompteGeneralFournisseurProcedureTacite]),
        new(A24DecompteGeneralDefinitifTaciteMoe, "DECOMPTE_GENERAL_DEFINITIF_TACITE", false, false, false, [A22ProjetDecompteGeneralFournisseurProcedureTacite]),
        new(A25DecompteGeneralDefinitifMoeProcedureTacite, "DECOMPTE_GENERAL_DEFINITIF_PROCEDURE_TACITE", false, false, false, [A22ProjetDecompteGeneralFournisseurProcedureTacite]),
    ];

    /// <summary>What is said of a cadre; null for one that is not of works.</summary>
    public static CadreDeTravaux? Find(CadreDeFacturation cadre) => Tous.FirstOrDefault(c => c.Cadre == cadre);

    /// <summary>Their codes in the API, in words.</summary>
    public static string EnMots { get; } = string.Join(", ", Tous.Select(c => c.Cadre.Code()));
}
