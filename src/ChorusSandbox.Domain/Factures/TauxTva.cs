using System.Collections.Immutable;

namespace ChorusSandbox.Domain.Factures;

/// <summary>A rate of the referential.</summary>
/// <param name="Id">Platform number.</param>
/// <param name="Code">Code cited by invoices.</param>
/// <param name="Libelle">Label.</param>
/// <param name="Valeur">Percent.</param>
/// <param name="LibelleAnglais">Label in English.</param>
public sealed record TauxTva(long Id, string Code, string Libelle, decimal Valeur, string LibelleAnglais)
{
    // ASSUMPTION: REF-01 TVA1 (0, art. 293 B) and TVA5 (20) are public; the codes of the other French rates are ours (api.md 3.10).
    /// <summary>The referential of rates.</summary>
    public static ImmutableArray<TauxTva> Tous { get; } =
    [
        new(1, "TVA1", "Art. 293 B (franchise en base)", 0m, "Art. 293 B (VAT franchise)"),
        new(2, "TVA2", "Taux super-réduit 2,1 %", 2.1m, "Super-reduced rate 2.1%"),
        new(3, "TVA3", "Taux réduit 5,5 %", 5.5m, "Reduced rate 5.5%"),
        new(4, "TVA4", "Taux intermédiaire 10 %", 10m, "Intermediate rate 10%"),
        new(5, "TVA5", "Taux normal 20 %", 20m, "Standard rate 20%"),
        new(6, "TVA6", "Taux normal outre-mer 8,5 %", 8.5m, "Overseas standard rate 8.5%"),
        new(7, "TVA7", "Taux zéro", 0m, "Zero rate"),
        new(8, "TVA8", "Taux particulier outre-mer 1,75 %", 1.75m, "Overseas special rate 1.75%"),
        new(9, "TVA9", "Taux particulier outre-mer 1,05 %", 1.05m, "Overseas special rate 1.05%"),
        new(10, "TVA10", "Taux particulier Corse 0,9 %", 0.9m, "Corsica special rate 0.9%"),
        new(11, "TVA11", "Taux particulier Corse 13 %", 13m, "Corsica special rate 13%"),
    ];

    /// <summary>The rate of a code; null when there is none.</summary>
    public static TauxTva? Find(string? code) => Tous.FirstOrDefault(t => t.Code == code);
}
