using System.Text.RegularExpressions;

namespace ChorusSandbox.Formats.Norme;

/// <summary>Sentences kept as data: names in braces stand for values.</summary>
internal static partial class Phrase
{
    /// <summary>
    /// A sentence with its values in place of the names in braces. What stands between brackets is only said when its values
    /// are known; what follows the bar is said otherwise.
    /// </summary>
    /// <param name="phrase">The sentence.</param>
    /// <param name="valeur">The value of a name; null when unknown.</param>
    /// <param name="dire">How a value is said.</param>
    public static string Ecrire(string phrase, Func<string, string?> valeur, Func<string?, string> dire) =>
        phrase.Contains('{', StringComparison.Ordinal)
            ? Noms().Replace(Alternatives().Replace(phrase, m => m.Groups[EstConnu(m.Groups[1].Value, valeur) ? 1 : 2].Value), m => dire(valeur(m.Groups[1].Value)))
            : phrase;

    private static bool EstConnu(string morceau, Func<string, string?> valeur) => Noms().Matches(morceau).All(m => valeur(m.Groups[1].Value) is not null);

    [GeneratedRegex(@"\{([\w-]+)\}")]
    private static partial Regex Noms();

    [GeneratedRegex(@"\[([^|\]]*)\|?([^\]]*)\]")]
    private static partial Regex Alternatives();
}
