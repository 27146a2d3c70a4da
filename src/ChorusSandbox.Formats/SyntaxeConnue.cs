namespace ChorusSandbox.Formats;

/// <summary>What is known of one syntax.</summary>
/// <param name="Syntaxe">The syntax.</param>
/// <param name="Interface">Interface code, <c>FSO1100A</c>; null where no public text gives it.</param>
/// <param name="Format">What its files are.</param>
/// <param name="EstMixte">True when the readable invoice travels beside the data (E2).</param>
/// <param name="Etat">Whether the sandbox reads it.</param>
/// <param name="Remplacante">The syntax to use instead of one that is not read.</param>
/// <param name="Constat">Why it is not read, in a French clause.</param>
public sealed record SyntaxeConnue(
    SyntaxeFlux Syntaxe, string? Interface, FormatDeFichier Format, bool EstMixte, EtatSyntaxe Etat,
    SyntaxeFlux? Remplacante = null, string? Constat = null)
{
    /// <summary>The code as written in <c>syntaxeFlux</c>.</summary>
    public string Code => Syntaxe.Code();

    /// <summary>
    /// The four digits of the interface, in names of flows and in deposit numbers; <c>0000</c> where the interface is not known.
    /// </summary>
    public string Numero => Interface?[3..7] ?? "0000";
}
