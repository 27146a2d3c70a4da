using ChorusSandbox.Formats.FacturX;
using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Formats.Controles;

/// <summary>What a control looks at.</summary>
/// <param name="Facture">The invoice as read.</param>
/// <param name="Positions">Where its terms stand.</param>
/// <param name="Syntaxe">The syntax it was deposited under.</param>
/// <param name="EstUneUbl">True for UBL, whose parties and lines stand elsewhere than those of CII.</param>
/// <param name="Pdf">The XML's place in its PDF; null when the file is XML.</param>
internal sealed record Dossier(FactureSemantique Facture, Positions Positions, SyntaxeConnue Syntaxe, bool EstUneUbl, XmlDuPdf? Pdf)
{
    /// <summary>Where a term stands or should stand; a reader notes all the terms that controls name.</summary>
    public Position Position(string cle) => Positions.De(cle) ?? throw new InvalidOperationException($"The reader did not note {cle}.");

    public string Ou(string cle) => Position(cle).Ou;
}
