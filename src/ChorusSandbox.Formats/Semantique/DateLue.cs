using System.Globalization;

namespace ChorusSandbox.Formats.Semantique;

/// <summary>
/// A date of a file: the text as written, and the day when it is one. Two dates are equal when their days are; without a
/// day, when their texts are.
/// </summary>
/// <param name="Texte">The text, without the blanks around it.</param>
/// <param name="Valeur">The day, or null when the text is none in the form the syntax wants.</param>
public readonly record struct DateLue(string Texte, DateOnly? Valeur)
{
    /// <summary>A day, its text in the ISO form.</summary>
    public static DateLue De(DateOnly jour) => new(jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), jour);

    /// <summary>Reads AAAA-MM-JJ, with or without a time zone (xs:date, UBL); never fails.</summary>
    public static DateLue LireIso(string texte) =>
        new(texte, texte.Length > 10 && !EstUnFuseau(texte.AsSpan(10)) ? null : Analyser(texte.AsSpan(0, Math.Min(10, texte.Length)), "yyyy-MM-dd"));

    /// <summary>
    /// Reads AAAAMMJJ, the form 102 of CII, which AIFE's examples leave unsaid; never fails.
    /// </summary>
    /// <param name="texte">The text.</param>
    /// <param name="format">The attribute <c>format</c>, if there is one.</param>
    public static DateLue LireCii(string texte, string? format) =>
        new(texte, format is null or "" or "102" ? Analyser(texte, "yyyyMMdd") : null);

    public bool Equals(DateLue other) =>
        Valeur is { } v ? v == other.Valeur : other.Valeur is null && string.Equals(Texte, other.Texte, StringComparison.Ordinal);

    public override int GetHashCode() => Valeur is { } v ? v.GetHashCode() : Texte?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string ToString() => Texte;

    private static DateOnly? Analyser(ReadOnlySpan<char> texte, string forme) =>
        DateOnly.TryParseExact(texte, forme, CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour : null;

    private static bool EstUnFuseau(ReadOnlySpan<char> texte) =>
        texte is "Z"
        || (texte.Length == 6 && texte[0] is '+' or '-' && char.IsAsciiDigit(texte[1]) && char.IsAsciiDigit(texte[2])
            && texte[3] == ':' && char.IsAsciiDigit(texte[4]) && char.IsAsciiDigit(texte[5]));
}
