using System.Globalization;

using ChorusSandbox.Formats.Norme;
using ChorusSandbox.Formats.Rapports;

namespace ChorusSandbox.Formats.Corrections;

/// <summary>
/// In which order rules are mended: structure before values, codes and decimals before what is computed from them, lines before
/// breakdowns, breakdowns before totals, each total before those it makes.
/// </summary>
internal static class Ordre
{
    private static readonly string[] Familles = ["syntaxe-cii-type", "syntaxe-ubl-type", "syntaxe-cii-repetition", "syntaxe-ubl-repetition", "codes", "decimales", "presence", "coherence"];

    /// <summary>The findings that a correction may bear on: those of Chorus Pro and, where the standard has a verdict, its own.</summary>
    public static IEnumerable<ConstatDeControle> Concernes(EtatDuFichier etat) =>
        etat.Rapport.Constats.Where(c => (c.Origine == OrigineDeRegle.ChorusPro && c.EstFatale) || (c.Origine == OrigineDeRegle.En16931 && etat.Rapport.En16931 != VerdictDeControle.SansObjet))
            .OrderBy(Rang).ThenBy(c => c.Id, StringComparer.Ordinal);

    private static int Rang(ConstatDeControle constat) => constat switch
    {
        { Origine: OrigineDeRegle.ChorusPro } => constat.Id.StartsWith("XML_", StringComparison.Ordinal) ? 0 : 1,
        { Id: "BR-CO-17" } => 300,
        { Famille: "calcul" } => 400,
        _ when constat.Famille.StartsWith("tva", StringComparison.Ordinal) => 200 + Suffixe(constat.Id),
        _ => 10 + Array.IndexOf(Familles, constat.Famille),
    };

    private static int Suffixe(string id) =>
        int.TryParse(id.AsSpan(id.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var rang) ? rang : 0;
}
