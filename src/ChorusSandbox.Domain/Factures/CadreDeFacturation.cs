namespace ChorusSandbox.Domain.Factures;

/// <summary>The cadres de facturation A1 to A25 (domain.md 3). Labels and short codes: <see cref="CadresDeFacturation"/>.</summary>
public enum CadreDeFacturation
{
    A1FactureFournisseur,
    A2FactureFournisseurDejaPayee,
    A3MemoireJustice,
    A4ProjetDecompteMensuelFournisseur,
    A5EtatAcompteFournisseur,
    A6EtatAcompteValideFournisseur,
    A7ProjetDecompteFinalFournisseur,
    A8DecompteGeneralDefinitifFournisseur,
    A9FactureSoustraitant,
    A10ProjetDecompteMensuelSoustraitant,
    A11ProjetDecompteFinalSoustraitant,
    A12FactureCotraitant,
    A13ProjetDecompteMensuelCotraitant,
    A14ProjetDecompteFinalCotraitant,
    A15EtatAcompteMoe,
    A16EtatAcompteValideMoe,
    A17ProjetDecompteGeneralMoe,
    A18DecompteGeneralMoe,
    A19EtatAcompteValideMoa,
    A20DecompteGeneralMoa,
    A21DemandeRemboursementTic,
    A22ProjetDecompteGeneralFournisseurProcedureTacite,
    A23DecompteGeneralDefinitifTaciteFournisseur,
    A24DecompteGeneralDefinitifTaciteMoe,
    A25DecompteGeneralDefinitifMoeProcedureTacite,
}
