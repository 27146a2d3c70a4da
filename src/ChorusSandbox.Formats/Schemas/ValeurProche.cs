using System.Globalization;

namespace ChorusSandbox.Formats.Schemas;

/// <summary>The value that somebody plainly meant, where a text has not the form asked for.</summary>
internal static class ValeurProche
{
    private static readonly string[] FormesDeDate = ["dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "dd.MM.yyyy", "yyyyMMdd", "yyyy/MM/dd", "yyyy-M-d"];

    /// <summary>The value in its right form; null where what was meant is not plain.</summary>
    public static string? De(BaseSimple forme, string valeur) => forme switch
    {
        BaseSimple.Decimal => Decimal(valeur),
        BaseSimple.Date => Date(valeur),
        BaseSimple.Booleen => Booleen(valeur),
        _ => null,
    };

    private static string? Decimal(string valeur)
    {
        var texte = string.Concat(valeur.Where(c => !char.IsWhiteSpace(c) && c is not ('€' or '%'))).Replace(',', '.');
        return texte.Count(c => c == '.') <= 1 && FormesXml.Respecte(BaseSimple.Decimal, texte) ? texte : null;
    }

    private static string? Date(string valeur)
    {
        var texte = valeur.Split('T', ' ')[0];
        return DateOnly.TryParseExact(texte, ["yyyy-MM-dd", .. FormesDeDate], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    private static string? Booleen(string valeur) => valeur.ToUpperInvariant() switch
    {
        "TRUE" or "VRAI" or "OUI" => "true",
        "FALSE" or "FAUX" or "NON" => "false",
        _ => null,
    };
}
