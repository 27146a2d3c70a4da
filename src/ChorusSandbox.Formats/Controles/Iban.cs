using System.Globalization;
using System.Text.RegularExpressions;

namespace ChorusSandbox.Formats.Controles;

/// <summary>Form and key of an IBAN (ISO 13616, mod 97) and form of a BIC (ISO 9362).</summary>
internal static partial class Iban
{
    private const int LongueurFrance = 27;

    /// <summary>What is wrong with an IBAN, in a French clause; null when it is valid. Blanks between its groups are left out.</summary>
    public static string? Constat(string texte)
    {
        var iban = Compact(texte);
        if (!Forme().IsMatch(iban))
        {
            return "un IBAN compte de 15 à 34 lettres et chiffres, dont deux lettres de pays et deux chiffres de clé au début";
        }

        if (iban.StartsWith("FR", StringComparison.Ordinal) && iban.Length != LongueurFrance)
        {
            return string.Create(CultureInfo.InvariantCulture, $"il compte {iban.Length} caractères, alors qu’un IBAN français en compte {LongueurFrance}");
        }

        return Reste(iban) == 1 ? null : "sa clé de contrôle est inexacte";
    }

    /// <summary>Country, key and last three characters; the account itself never stands in a message or a journal.</summary>
    public static string Masquer(string texte)
    {
        var iban = Compact(texte);
        return iban.Length < 10 ? new string('•', iban.Length) : $"{iban[..4]} •••• {iban[^3..]}";
    }

    public static bool EstUnBic(string texte) => Bic().IsMatch(texte);

    private static string Compact(string texte) => texte.Replace(" ", "", StringComparison.Ordinal);

    private static int Reste(string iban)
    {
        var reste = 0;
        foreach (var c in iban[4..] + iban[..4])
        {
            reste = char.IsAsciiDigit(c) ? ((reste * 10) + (c - '0')) % 97 : ((reste * 100) + (c - 'A' + 10)) % 97;
        }

        return reste;
    }

    [GeneratedRegex("^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$")]
    private static partial Regex Forme();

    [GeneratedRegex("^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$")]
    private static partial Regex Bic();
}
