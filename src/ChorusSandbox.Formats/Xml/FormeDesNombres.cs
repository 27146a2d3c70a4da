using System.Globalization;

using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Formats.Xml;

/// <summary>The form of numbers in a flow: at most 19 digits, of which 6 decimals, with a point. Source: formats.md 1.5.</summary>
internal static class FormeDesNombres
{
    public const int Chiffres = 19;
    public const int Decimales = 6;

    /// <summary>What is wrong with a number, in a French clause; null when nothing is.</summary>
    public static string? Constat(Nombre nombre)
    {
        var texte = nombre.Texte;
        var point = texte.IndexOf('.', StringComparison.Ordinal);
        var chiffres = texte.Count(char.IsAsciiDigit);
        if (nombre.Valeur is null && !(chiffres > Chiffres && texte.All(c => char.IsAsciiDigit(c) || c is '.' or '-' or '+')))
        {
            return texte.Contains(',', StringComparison.Ordinal) ? "la virgule n’est pas un séparateur admis"
                : texte.Any(char.IsWhiteSpace) ? "un espace s’y trouve"
                : "ce n’est pas un nombre";
        }

        var decimales = point < 0 ? 0 : texte.AsSpan(point + 1).TrimEnd('0').Length;
        if (decimales > Decimales)
        {
            return string.Create(CultureInfo.InvariantCulture, $"il compte {decimales} décimales");
        }

        var entiers = (point < 0 ? texte : texte[..point]).AsSpan().TrimStart("+-0").Length;
        return entiers + decimales > Chiffres ? string.Create(CultureInfo.InvariantCulture, $"il compte {entiers + decimales} chiffres") : null;
    }
}
