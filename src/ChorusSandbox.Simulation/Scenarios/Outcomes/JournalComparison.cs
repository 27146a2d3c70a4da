using System.Collections.Immutable;

namespace ChorusSandbox.Simulation.Scenarios.Outcomes;

/// <summary>The journal of a run beside the expected one, line by line.</summary>
/// <param name="Issue">Equal or not; ignored where there is nothing to compare with.</param>
/// <param name="Explication">In one sentence.</param>
/// <param name="Ecarts">Lines around what differs: <c>-</c> expected, <c>+</c> obtained, blank for both.</param>
public sealed record JournalComparison(Issue Issue, string Explication, ImmutableArray<string> Ecarts)
{
    /// <summary>Compares byte for byte, then tells the lines that differ.</summary>
    public static JournalComparison Comparer(string attendu, string obtenu)
    {
        if (attendu == obtenu)
        {
            return new(Issue.Reussi, "le journal est celui qui est attendu", []);
        }

        var ecarts = Diff(Lignes(attendu), Lignes(obtenu));
        var nombre = ecarts.Count(e => e[0] is '-' or '+');
        return new(Issue.Echoue, nombre == 0
            ? "mêmes lignes, autres octets : fins de ligne ou fin de fichier"
            : $"le journal n’est pas celui qui est attendu : {nombre} ligne(s) diffèrent", ecarts);
    }

    private static string[] Lignes(string texte) => texte.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Longest common subsequence: journals of scenarios are short.</summary>
    private static ImmutableArray<string> Diff(string[] a, string[] b)
    {
        var commun = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                commun[i, j] = a[i] == b[j] ? commun[i + 1, j + 1] + 1 : Math.Max(commun[i + 1, j], commun[i, j + 1]);
            }
        }

        var lignes = ImmutableArray.CreateBuilder<string>();
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                lignes.Add("  " + a[i]);
                (i, j) = (i + 1, j + 1);
            }
            else if (j >= b.Length || (i < a.Length && commun[i + 1, j] >= commun[i, j + 1]))
            {
                lignes.Add("- " + a[i++]);
            }
            else
            {
                lignes.Add("+ " + b[j++]);
            }
        }

        return Autour(lignes.ToImmutable());
    }

    /// <summary>What differs, with one common line before and after.</summary>
    private static ImmutableArray<string> Autour(ImmutableArray<string> lignes) =>
        [.. lignes.Where((_, i) => Enumerable.Range(i - 1, 3).Any(k => k >= 0 && k < lignes.Length && lignes[k][0] != ' '))];
}
