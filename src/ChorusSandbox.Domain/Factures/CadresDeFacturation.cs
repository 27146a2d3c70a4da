using System.Collections.Frozen;
using System.Collections.Immutable;

using static ChorusSandbox.Domain.Factures.CadreDeFacturation;

namespace ChorusSandbox.Domain.Factures;

/// <summary>What is said of a cadre: official label (domain.md 3), short code (that of the files), what the sandbox plays.</summary>
public static class CadresDeFacturation
{
    /// <summary>The cadres whose life cycle the sandbox plays.</summary>
    public static ImmutableArray<CadreDeFacturation> Joues { get; } = [A1FactureFournisseur, A2FactureFournisseurDejaPayee];

    /// <summary>The cadres of simple invoices, the only ones that <c>factures/soumettre</c> takes (api.md 3.1).</summary>
    public static ImmutableArray<CadreDeFacturation> Simples { get; } = [A1FactureFournisseur, A2FactureFournisseurDejaPayee, A9FactureSoustraitant, A12FactureCotraitant];

    private static readonly FrozenDictionary<CadreDeFacturation, string> Libelles = new Dictionary<CadreDeFacturation, string>
    {
        [A1FactureFournisseur] = "Dépôt par un fournisseur d’une facture",
        [A2FactureFournisseurDejaPayee] = "Dépôt par un fournisseur d’une facture déjà payée",
        [A3MemoireJustice] = "Dépôt par un fournisseur d’un mémoire de frais de justice",
        [A4ProjetDecompteMensuelFournisseur] = "Dépôt par un fournisseur d’un projet de décompte mensuel",
        [A5EtatAcompteFournisseur] = "Dépôt par un fournisseur d’un état d’acompte",
        [A6EtatAcompteValideFournisseur] = "Dépôt par un fournisseur d’un état d’acompte validé",
        [A7ProjetDecompteFinalFournisseur] = "Dépôt par un fournisseur d’un projet de décompte final",
        [A8DecompteGeneralDefinitifFournisseur] = "Dépôt par un fournisseur d’un décompte général et définitif signé",
        [A9FactureSoustraitant] = "Dépôt par un sous-traitant d’une facture",
        [A10ProjetDecompteMensuelSoustraitant] = "Dépôt par un sous-traitant d’une demande de paiement dans le cadre des marchés de travaux",
        [A11ProjetDecompteFinalSoustraitant] = "Dépôt par un sous-traitant d’un projet de décompte final (retiré)",
        [A12FactureCotraitant] = "Dépôt par un cotraitant d’une facture",
        [A13ProjetDecompteMensuelCotraitant] = "Dépôt par un cotraitant d’un projet de décompte mensuel",
        [A14ProjetDecompteFinalCotraitant] = "Dépôt par un cotraitant d’un projet de décompte final",
        [A15EtatAcompteMoe] = "Dépôt par une MOE d’un état d’acompte",
        [A16EtatAcompteValideMoe] = "Dépôt par une MOE d’un état d’acompte validé",
        [A17ProjetDecompteGeneralMoe] = "Dépôt par une MOE d’un projet de décompte général",
        [A18DecompteGeneralMoe] = "Dépôt par une MOE d’un décompte général",
        [A19EtatAcompteValideMoa] = "Dépôt par une MOA d’un état d’acompte validé",
        [A20DecompteGeneralMoa] = "Dépôt par une MOA d’un décompte général",
        [A21DemandeRemboursementTic] = "Dépôt par un bénéficiaire d’une demande de remboursement de la TIC",
        [A22ProjetDecompteGeneralFournisseurProcedureTacite] = "Projet de décompte général déposé par le fournisseur ou le mandataire (procédure tacite)",
        [A23DecompteGeneralDefinitifTaciteFournisseur] = "Décompte général et définitif tacite déposé par le fournisseur ou le mandataire",
        [A24DecompteGeneralDefinitifTaciteMoe] = "Dépôt par une MOE d’un décompte général et définitif (tacite)",
        [A25DecompteGeneralDefinitifMoeProcedureTacite] = "Dépôt par une MOA d’un décompte général et définitif (procédure tacite)",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, CadreDeFacturation> ParCodeCourt =
        Enum.GetValues<CadreDeFacturation>().ToFrozenDictionary(CodeCourt, StringComparer.Ordinal);

    /// <summary>Official label, as the portal prints it.</summary>
    public static string Libelle(this CadreDeFacturation cadre) => Libelles[cadre];

    /// <summary>The short code of files and screens: <c>A1</c>.</summary>
    public static string CodeCourt(this CadreDeFacturation cadre)
    {
        var code = cadre.Code();
        return code[..code.IndexOf('_', StringComparison.Ordinal)];
    }

    /// <summary>Reads a cadre from its short code (<c>A1</c>) or from the API's (<c>A1_FACTURE_FOURNISSEUR</c>).</summary>
    public static bool TryLire(string? texte, out CadreDeFacturation cadre)
    {
        cadre = default;
        return texte is not null && (ParCodeCourt.TryGetValue(texte, out cadre) || Ecriture.TryLire(texte, out cadre));
    }
}
