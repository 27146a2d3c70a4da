using System.Collections.Immutable;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>A town with its postcode.</summary>
internal sealed record Commune(string Nom, string CodePostal);

/// <summary>
/// The towns of the data sets. All are invented, postcodes included (96 and 99 are given to no département): a town hall
/// or a hospital of a training world must never bear the name of a real one.
/// </summary>
internal static class Communes
{
    public static ImmutableArray<Commune> Toutes { get; } =
    [
        new("Valbrume", "96100"),
        new("Clairombre", "96120"),
        new("Montferrain", "96140"),
        new("Rochevent", "96160"),
        new("Pontsaule", "96200"),
        new("Combelune", "96220"),
        new("Fontgrive", "96240"),
        new("Brumeval-le-Haut", "96260"),
        new("Sauldrecy", "96300"),
        new("Vairemont", "96320"),
        new("Courtesaule", "96340"),
        new("Trévendrel", "96360"),
        new("Noirgrève", "96400"),
        new("Beaugrive", "96420"),
        new("Malsaune", "96440"),
        new("Pierregrue", "96460"),
        new("Villombreuse", "99100"),
        new("Castelvaire", "99120"),
        new("Morvendel", "99140"),
        new("Rivesaule", "99160"),
        new("Champvermeil", "99200"),
        new("Lormendrel", "99220"),
        new("Sablonvaire", "99240"),
        new("Tourgrive", "99260"),
        new("Marsombre", "99300"),
        new("Grandsaule-sur-Vaire", "99320"),
        new("Puyvermeil", "99340"),
        new("Bois-le-Vendrel", "99360"),
        new("Saint-Vairin", "99400"),
        new("Creusombre", "99420"),
    ];
}
