using System.Globalization;

namespace ChorusSandbox.Formats.Semantique;

/// <summary>
/// A number of a file: the text as written, and its value when it is one. Two numbers are equal when their values are;
/// without a value, when their texts are. Source: formats.md 1.5.
/// </summary>
/// <param name="Texte">The text, without the blanks around it.</param>
/// <param name="Valeur">The value, or null when the text is no number (xs:decimal).</param>
public readonly record struct Nombre(string Texte, decimal? Valeur)
{
    /// <summary>A number that is written as short as it can be.</summary>
    public static Nombre De(decimal valeur) => new(valeur.ToString(CultureInfo.InvariantCulture), valeur);

    /// <summary>Reads a text of a file; never fails.</summary>
    public static Nombre Lire(string texte) => new(texte, Analyser(texte));

    public bool Equals(Nombre other) =>
        Valeur is { } v ? v == other.Valeur : other.Valeur is null && string.Equals(Texte, other.Texte, StringComparison.Ordinal);

    public override int GetHashCode() => Valeur is { } v ? v.GetHashCode() : Texte?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string ToString() => Texte;

    private static decimal? Analyser(string texte) =>
        texte.Any(char.IsAsciiDigit)
        && decimal.TryParse(texte, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var valeur)
            ? valeur
            : null;
}
