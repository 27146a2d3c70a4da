using System.Collections.Frozen;

namespace ChorusSandbox.Formats;

/// <summary>Categories of the files of a pivot (<c>CategoriePJ</c>). Source: formats.md 1.8.</summary>
public static class CategoriesDePiece
{
    /// <summary>The readable invoice.</summary>
    public const string FacturePdf = "Facture PDF";

    /// <summary>The PDF of a Factur-X, as it was deposited.</summary>
    public const string DuplicataFacturX = "DUPLICATA_FACTUR-X";

    /// <summary>Any other file.</summary>
    public const string Standard = "Pièce jointe standard";

    private static readonly FrozenSet<string> Connues = new[]
    {
        FacturePdf, DuplicataFacturX, Standard, "Facture XML", "Bon de commande", "Bon de livraison", "Document annexe", "Bordereau de suivi",
    }.ToFrozenSet();

    /// <summary>The category of a file: its designation where that is one, as files say it; else what it is.</summary>
    /// <param name="designation">Its designation; null when it has none.</param>
    /// <param name="estLaFacture">True for the readable invoice itself.</param>
    public static string De(string? designation, bool estLaFacture) =>
        designation is not null && Connues.Contains(designation) ? designation : estLaFacture ? FacturePdf : Standard;
}
