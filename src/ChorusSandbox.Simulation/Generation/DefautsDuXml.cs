using System.Collections.Immutable;

using ChorusSandbox.Formats.Rapports;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>
/// The faults that are changes of an XML file: one for each rule of the standard and each syntax, and those of the structure.
/// Rows that a person has read.
/// </summary>
internal static class DefautsDuXml
{
    /// <summary>All of them, in the order of the rows.</summary>
    public static ImmutableArray<Defaut> Tous { get; } =
    [
        .. DonneesDeGeneration.Lignes("defauts-structure.csv").Select(l => Lire(l, OrigineDeRegle.ChorusPro)),
        .. DonneesDeGeneration.Lignes("defauts-en16931.csv").Select(l => Lire(l, OrigineDeRegle.En16931)),
    ];

    /// <summary>A row: rule; syntax; category of VAT; changes; rules of the standard that speak; refusals of Chorus Pro; complements.</summary>
    private static Defaut Lire(string ligne, OrigineDeRegle origine)
    {
        var c = ligne.Split(';');
        return new()
        {
            Code = c[0],
            Origine = origine,
            Formats = [c[1] == "cii" ? FormatGenere.Cii : FormatGenere.Ubl],
            Compagnons = [.. Mots(c[4]).Concat(Mots(c[5])).Where(r => r != c[0])],
            DansLeXml = new(c[2], [.. ChangementXml.Lire(c[3])], c[6] == "oui"),
        };
    }

    private static string[] Mots(string texte) => texte.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
