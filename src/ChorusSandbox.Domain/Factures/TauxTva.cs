using System.Collections.Immutable;

namespace ChorusSandbox.Domain.Factures;

/// <summary>A rate of the referential.</summary>
/// <param name="Id">Platform number.</param>
/// <param name="Code">Code cited by invoices.</param>
/// <param name="Libelle">Label.</param>
/// <param name="Valeur">Percent.</param>
public sealed record TauxTva(long Id, string Code, string Libelle, decimal Valeur)
{
    // ASSUMPTION: REF-01 TVA1 (0, art. 293 B) and TVA5 (20) are public; the codes of the other French rates are ours (api.md 3.10).
    /// <summary>The referential of rates.</summary>
    public static ImmutableArray<TauxTva> Tous { get; } =
    [
        new(1, "TVA1", "Art. 293 B (franchise en base)", 0m),
        new(2, "TVA2", "Taux super-réduit 2,1 %", 2.1m),
        new(3, "TVA3", "Taux réduit 5,5 %", 5.5m),
        new(4, "TVA4", "Taux intermédiaire 10 %", 10m),
        new(5, "TVA5", "Taux normal 20 %", 20m),
        new(6, "TVA6", "Taux normal outre-mer 8,5 %", 8.5m),
        new(7, "TVA7", "Taux zéro", 0m),
    ];

    /// <summary>The rate of a code; null when there is none.</summary>
    public static TauxTva? Find(string? code) => Tous.FirstOrDefault(t => t.Code == code);
}
