using System.Text.RegularExpressions;

namespace ChorusSandbox.Formats.Norme.Ensembles;

/// <summary>The four blanks of XML.</summary>
internal static partial class Blancs
{
    private static readonly char[] Tous = [' ', '\t', '\r', '\n'];

    public static string Oter(string texte) => texte.Trim(Tous);

    /// <summary>normalize-space of XPath.</summary>
    public static string Reduire(string texte) => Suites().Replace(Oter(texte), " ");

    [GeneratedRegex("[ \t\r\n]+")]
    private static partial Regex Suites();
}
