using System.Collections.Immutable;
using System.Text.RegularExpressions;

using ChorusSandbox.Formats.Controles;

namespace ChorusSandbox.Server.Access;

/// <summary>
/// Takes secrets and bank accounts out of what is kept of an exchange, as plain text, JSON, JSON within JSON and addresses write
/// them. Masks come before cuts, so that no half of a secret is left.
/// </summary>
internal static partial class Masque
{
    public const int LongueurMaximum = 64 * 1024;

    private const int LongueurCitee = 500;
    private const int SecretMinimum = 8;
    private const int FinIncertaine = 64;
    private const int Base64Minimum = 400;
    private const int Base64Garde = 40;
    private const int Delai = 2_000;
    private const string Secret = "***";
    private const string Longueur = " caractères)";

    /// <summary>A text without its secrets, its IBANs and its long base64 contents, cut.</summary>
    /// <param name="corps">The text.</param>
    /// <param name="estCoupe">True when it is the beginning of a longer one: its end may be half a secret.</param>
    /// <param name="secrets">Secrets of the call, which the text may copy under names of its own.</param>
    public static string Corps(string corps, bool estCoupe = false, params ReadOnlySpan<string> secrets)
    {
        try
        {
            return Masquer(Base64().Replace(corps, Abreger), estCoupe, secrets, LongueurMaximum);
        }
        catch (RegexMatchTimeoutException)
        {
            return Secret + " (texte trop long à masquer : il n’est pas gardé)";
        }
    }

    /// <summary>A refusal that repeats nothing of a secret or of an IBAN it was about, and no more than the beginning of a long value.</summary>
    public static Refus De(Refus refus, params ReadOnlySpan<string> secrets)
    {
        var parametres = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (nom, valeur) in refus.Parametres)
        {
            parametres[nom] = Citer(valeur, secrets);
        }

        return refus with
        {
            Ou = refus.Ou is { } ou ? Citer(ou, secrets) : null,
            ValeurLue = refus.ValeurLue is { } lu ? Citer(lu, secrets) : null,
            Parametres = parametres.ToImmutable(),
        };
    }

    private static string Citer(string texte, ReadOnlySpan<string> secrets)
    {
        var masque = Corps(texte, false, secrets);
        return masque.Length > LongueurCitee ? Couper(masque, LongueurCitee) : masque;
    }

    private static string Masquer(string texte, bool estCoupe, ReadOnlySpan<string> secrets, int longueur)
    {
        // What is far beyond the part that is kept is not looked at.
        var tropLong = texte.Length > 2 * longueur;
        var masque = tropLong ? texte[..(2 * longueur)] : texte;
        var fin = FinIncertaine;
        foreach (var secret in secrets)
        {
            if (secret.Length >= SecretMinimum)
            {
                fin = Math.Max(fin, secret.Length);
                masque = Sans(masque, secret);
            }
        }

        masque = Jeton().Replace(ComptesDansUnTexte.Masquer(Champs().Replace(masque, "$1$2$3" + Secret)), Secret);
        var entier = (estCoupe || tropLong) && !FinitMasque(masque) ? Math.Max(0, masque.Length - fin) : masque.Length;
        return estCoupe || entier > longueur || entier < masque.Length ? Couper(masque, Math.Min(entier, longueur)) : masque;
    }

    /// <summary>A text without a secret, as it is, as JSON may escape it, and as an address does.</summary>
    private static string Sans(string texte, string secret)
    {
        foreach (var forme in (ReadOnlySpan<string>)
        [
            secret, secret.Replace("/", @"\/", StringComparison.Ordinal), secret.Replace("+", @"\u002B", StringComparison.Ordinal),
            secret.Replace("=", @"\u003d", StringComparison.Ordinal), Uri.EscapeDataString(secret),
        ])
        {
            texte = texte.Replace(forme, Secret, StringComparison.OrdinalIgnoreCase);
        }

        return texte;
    }

    /// <summary>True when the end of a text is one of our masks: then it is not half a secret.</summary>
    private static bool FinitMasque(string masque) =>
        masque.EndsWith(Secret, StringComparison.Ordinal) || masque.EndsWith(ComptesDansUnTexte.Masque, StringComparison.Ordinal) || masque.EndsWith(Longueur, StringComparison.Ordinal);

    /// <summary>The beginning of a text, not cut within a sign.</summary>
    private static string Couper(string texte, int longueur) =>
        texte[..(longueur > 0 && char.IsHighSurrogate(texte[longueur - 1]) ? longueur - 1 : longueur)] + " …";

    private static string Abreger(Match base64)
    {
        if (base64.Length < Base64Minimum)
        {
            return base64.Value;
        }

        var barre = base64.Value.LastIndexOf('\\', Base64Garde - 1, 6);
        var fin = barre >= 0 && barre + (base64.Value[barre + 1] == 'u' ? 6 : 2) > Base64Garde ? barre : Base64Garde;
        return base64.Value[..fin] + "… (" + base64.Length + Longueur;
    }

    // The value between quotes is taken whole; within JSON that is itself a JSON text, quotes have their backslashes.
    [GeneratedRegex("""
        ((?:client_secret|access_token|motDePasse|password)\\*["']?\s*[=:]\s*)(?:(["'])(?:(?!\2)(?:\\.|[^\\]))+|(\\+["'])(?:(?!\3)(?:\\+.|[^\\]))+|(?!\\+["'])[^"'&\s,}]+)
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, Delai)]
    private static partial Regex Champs();

    [GeneratedRegex("""(?:\b|(?<=\\[bfnrt]|\\u[0-9A-Fa-f]{4}|%[0-9A-Fa-f]{2}))[A-Za-z0-9]{54}\b""", RegexOptions.None, Delai)]
    private static partial Regex Jeton();

    // Shorter runs than those that are cut are matched too: nothing is then tried twice.
    [GeneratedRegex("""(?:[A-Za-z0-9+/]|\\/|\\[rn]|\\u00(?:2[BbFf]|3[Dd])){40,}={0,2}""", RegexOptions.None, Delai)]
    private static partial Regex Base64();
}
