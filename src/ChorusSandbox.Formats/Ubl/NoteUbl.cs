using System.Text.RegularExpressions;

using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Formats.Ubl;

/// <summary>A note of UBL, which carries its subject in front, between hashes: <c>#AAI#text</c>. Source: EN 16931-3-2.</summary>
internal static partial class NoteUbl
{
    public static NoteSemantique Lire(string texte) =>
        Sujet().Match(texte) is { Success: true } trouve ? new(trouve.Groups[2].Value, trouve.Groups[1].Value) : new(texte);

    public static string Ecrire(NoteSemantique note) => note.Sujet is { } sujet ? $"#{sujet}#{note.Texte}" : note.Texte;

    [GeneratedRegex("^#([A-Z]{3})#(.+)$", RegexOptions.Singleline)]
    private static partial Regex Sujet();
}
