using System.Text.RegularExpressions;

namespace ChorusSandbox.Formats.Controles;

/// <summary>Finds account numbers inside any text, JSON and addresses included: none is shown or kept whole.</summary>
public static partial class ComptesDansUnTexte
{
    /// <summary>What stands for an account.</summary>
    public const string Masque = "IBAN masqué";

    private const int Delai = 2_000;

    /// <summary>A text without its accounts.</summary>
    /// <param name="texte">The text.</param>
    /// <exception cref="RegexMatchTimeoutException">The text is too long to be looked at.</exception>
    public static string Masquer(string texte) => Iban().Replace(texte, lu => lu.Groups["application"].Success ? lu.Value : Masque);

    // It may begin after a letter that ends an escape of JSON or of an address, where no word begins. The identifier of an
    // application (8-4-4-4-12) may hold what looks like an account in groups parted by dashes: it is read whole, and is none.
    [GeneratedRegex("""
        (?<application>\b[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\b)
        |[A-Z]{2}[0-9]{2}(?<=(?:\b|\\[bfnrt]|\\u[0-9A-F]{4}|%[0-9A-F]{2})[A-Z]{2}[0-9]{2})
        (?:(?:[-+\p{Zs}]|\\u00A0|\\u20(?:0[0-9A-F]|2F)|%20|%C2%A0|%E2%80%AF)?[0-9A-Z]{4}){3,7}
        (?:(?:[-+\p{Zs}]|\\u00A0|\\u20(?:0[0-9A-F]|2F)|%20|%C2%A0|%E2%80%AF)?[0-9A-Z]{1,3})?\b
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, Delai)]
    private static partial Regex Iban();
}
