using System.Collections.Frozen;

using Bogus;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>How VAT bears on an invoice, or on some of its lines: a category of UNTDID 5305, its rate and why nothing is due.</summary>
/// <param name="Categorie">The category (BT-118).</param>
/// <param name="Taux">Its rate; null out of the scope of VAT.</param>
/// <param name="CodeMotif">Code of the reason of an exemption (BT-121).</param>
/// <param name="Motif">The reason (BT-120).</param>
internal sealed record RegimeDeTva(string Categorie, decimal? Taux, string? CodeMotif = null, string? Motif = null)
{
    private static readonly FrozenDictionary<string, RegimeDeTva> Tous = new RegimeDeTva[]
    {
        new("S", 20m),
        new("Z", 0m),
        new("E", 0m, "VATEX-EU-132", "Exonération de TVA, article 261 du code général des impôts"),
        new("AE", 0m, "VATEX-EU-AE", "Autoliquidation : la TVA est due par le preneur"),
        new("K", 0m, "VATEX-EU-IC", "Livraison intracommunautaire exonérée"),
        new("G", 0m, "VATEX-EU-G", "Exportation exonérée"),
        new("O", null, "VATEX-EU-O", "Opération hors du champ de la TVA"),
        new("L", 7m),
        new("M", 7m),
        new("B", 20m),
    }.ToFrozenDictionary(r => r.Categorie, StringComparer.Ordinal);

    /// <summary>True where the sale is taxed neither in France nor by anybody: no VAT number may be given.</summary>
    public bool EstHorsChamp => Categorie == "O";

    /// <summary>True where the buyer accounts for the tax, and so gives his own number.</summary>
    public bool VeutLeNumeroDuPreneur => Categorie is "AE" or "K";

    /// <summary>The country of the parties: split payment is Italian, the rest is played in France.</summary>
    public string Pays => Categorie == "B" ? "IT" : "FR";

    /// <summary>The regime of a category.</summary>
    public static RegimeDeTva De(string categorie) => Tous[categorie];

    /// <summary>Now and then an invoice whose lines are all exempt, reverse-charged or at a zero rate; null for the rates of its articles.</summary>
    public static RegimeDeTva? Tirer(Randomizer hasard) => hasard.Int(0, 99) switch
    {
        < 7 => De("E"),
        < 12 => De("AE"),
        < 14 => De("Z"),
        _ => null,
    };
}
