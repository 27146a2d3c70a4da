using System.Text.RegularExpressions;

namespace ChorusSandbox.Server.Access;

/// <summary>Takes secrets and bank accounts out of what is kept of an exchange.</summary>
internal static partial class Masque
{
    private const int LongueurMaximum = 64 * 1024;

    /// <summary>A body without its secrets, its IBANs and its long base64 contents, cut.</summary>
    public static string Corps(string corps)
    {
        var coupe = corps.Length > LongueurMaximum ? corps[..LongueurMaximum] + " …" : corps;
        return Base64().Replace(Iban().Replace(Champs().Replace(coupe, "$1***"), "IBAN masqué"), m => m.Value[..40] + "… (" + m.Length + " caractères)");
    }

    [GeneratedRegex("""((?:client_secret|access_token|motDePasse|password)["']?\s*[=:]\s*["']?)[^"'&\s,}]+""", RegexOptions.IgnoreCase)]
    private static partial Regex Champs();

    [GeneratedRegex(@"\b[A-Z]{2}\d{2}(?: ?[0-9A-Z]{4}){3,7}(?: ?[0-9A-Z]{1,3})?\b")]
    private static partial Regex Iban();

    [GeneratedRegex("[A-Za-z0-9+/]{400,}={0,2}")]
    private static partial Regex Base64();
}
