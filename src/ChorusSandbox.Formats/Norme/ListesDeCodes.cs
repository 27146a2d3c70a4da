using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace ChorusSandbox.Formats.Norme;

/// <summary>The values that the BR-CL rules accept: one file a list, one value a line, followed by the only syntax it holds for.</summary>
internal static class ListesDeCodes
{
    private static readonly FrozenSet<string> Fichiers = DonneesDeNorme.Fichiers("listes").ToFrozenSet();
    private static readonly ConcurrentDictionary<(string Nom, bool Cii), FrozenSet<string>> Lues = new();

    /// <summary>The values of a list.</summary>
    /// <param name="nom">Its name; with <c>+</c>, several lists or single values together.</param>
    /// <param name="syntaxe">The syntax that asks: UBL and CII do not accept quite the same.</param>
    public static FrozenSet<string> De(string nom, SyntaxeDeNorme syntaxe) =>
        Lues.GetOrAdd((nom, syntaxe == SyntaxeDeNorme.Cii), cle => cle.Nom.Split('+').SelectMany(n => Valeurs(n, cle.Cii ? "cii" : "ubl")).ToFrozenSet(StringComparer.Ordinal));

    private static IEnumerable<string> Valeurs(string nom, string syntaxe)
    {
        var fichier = $"listes/{nom}.txt";
        return Fichiers.Contains(fichier)
            ? DonneesDeNorme.Lignes(fichier).Select(l => l.Split(' ')).Where(l => l.Length == 1 || l[1] == syntaxe).Select(l => l[0])
            : [nom];
    }
}
