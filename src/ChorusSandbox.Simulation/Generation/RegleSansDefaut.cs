using System.Collections.Immutable;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>A rule that no file can break, or not in some formats.</summary>
/// <param name="Code">The rule.</param>
/// <param name="Formats">Where it cannot be broken.</param>
/// <param name="Raison">Why, in French.</param>
public sealed record RegleSansDefaut(string Code, ImmutableArray<FormatGenere> Formats, string Raison)
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<RegleSansDefaut> Toutes { get; } =
    [
        .. DonneesDeGeneration.Lignes("regles-sans-defaut.csv").Select(l => l.Split(';', 3))
            .Select(c => new RegleSansDefaut(c[0], [.. c[1].Split(' ').Select(Format)], c[2])),
    ];

    private static FormatGenere Format(string code) =>
        Ecriture.TryLire<FormatGenere>(code, out var format) ? format : throw new InvalidOperationException($"No format {code}.");
}
