using System.Collections.Frozen;

namespace ChorusSandbox.Formats.Norme;

/// <summary>
/// Names that people write in place of a code, where one code alone can be meant: <c>SIRET</c> for 0009, <c>EURO</c> for EUR.
/// From the data file <c>autres-noms.txt</c>: the name without its signs, then the code.
/// </summary>
internal static class CodesSousUnAutreNom
{
    private static readonly FrozenDictionary<string, string> Connus =
        DonneesDeNorme.Lignes("autres-noms.txt").Select(l => l.Split(' ')).ToFrozenDictionary(l => l[0], l => l[1], StringComparer.Ordinal);

    /// <summary>The code of a name in capitals; null when it is none. The list asked for may not have it.</summary>
    public static string? De(string nom) => Connus.GetValueOrDefault(nom);
}
