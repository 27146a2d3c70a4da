using System.Text.RegularExpressions;

using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace ChorusSandbox.Server.Tutorials;

/// <summary>Writes text filled from the world, with the no-break spaces that French wants and the source does not carry.</summary>
internal sealed partial class FilledLiteralRenderer(Func<string, string> remplir) : HtmlObjectRenderer<LiteralInline>
{
    private const string Insecable = "\u00a0";
    private const string Fine = "\u202f";

    protected override void Write(HtmlRenderer renderer, LiteralInline obj) => renderer.WriteEscape(Composer(remplir(obj.Content.ToString())));

    /// <summary>The text with its no-break spaces.</summary>
    internal static string Composer(string texte)
    {
        texte = Chiffres().Replace(texte, Fine);
        texte = Montants().Replace(texte, Insecable);
        texte = texte.Replace(" :", Insecable + ":", StringComparison.Ordinal).Replace("« ", "«" + Insecable, StringComparison.Ordinal).Replace(" »", Insecable + "»", StringComparison.Ordinal);
        return Hautes().Replace(texte, Fine + "$1");
    }

    [GeneratedRegex(" ([;!?])")]
    private static partial Regex Hautes();

    [GeneratedRegex(@"(?<=\d) (?=\d{3}(\D|$))")]
    private static partial Regex Chiffres();

    [GeneratedRegex(@"(?<=\d) (?=(€|%|h|heures?|jours?)\b|€|%)")]
    private static partial Regex Montants();
}
