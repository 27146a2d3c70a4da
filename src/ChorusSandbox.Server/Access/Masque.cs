using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChorusSandbox.Server.Access;

/// <summary>Takes secrets and bank accounts out of what is kept of an exchange.</summary>
internal static partial class Masque
{
    public const int LongueurMaximum = 64 * 1024;

    /// <summary>A body without its secrets, its IBANs and its long base64 contents, cut.</summary>
    public static string Corps(string corps)
    {
        var coupe = corps.Length > LongueurMaximum ? corps[..LongueurMaximum] + " …" : corps;
        var court = Base64().Replace(coupe, m => m.Value[..40] + "… (" + m.Length + " caractères)");
        return Jeton().Replace(Iban().Replace(Champs().Replace(court, "$1***"), "IBAN masqué"), "***");
    }

    /// <summary>A refusal that repeats nothing of an IBAN it was about.</summary>
    public static Refus De(Refus refus) => refus with
    {
        ValeurLue = refus.ValeurLue is { } lu ? Corps(lu) : null,
        Parametres = refus.Parametres.ToImmutableSortedDictionary(p => p.Key, p => Corps(p.Value), StringComparer.Ordinal),
    };

    [GeneratedRegex("""((?:client_secret|access_token|motDePasse|password)["']?\s*[=:]\s*["']?)[^"'&\s,}]+""", RegexOptions.IgnoreCase)]
    private static partial Regex Champs();

    // The identifier of an application (8-4-4-4-12) may begin like an account in groups parted by dashes: it is none.
    [GeneratedRegex(@"\b(?![0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\b)[A-Z]{2}\d{2}(?:[ -]?[0-9A-Z]{4}){3,7}(?:[ -]?[0-9A-Z]{1,3})?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Iban();

    [GeneratedRegex(@"\b[A-Za-z0-9]{54}\b")]
    private static partial Regex Jeton();

    [GeneratedRegex("[A-Za-z0-9+/]{400,}={0,2}")]
    private static partial Regex Base64();
}
