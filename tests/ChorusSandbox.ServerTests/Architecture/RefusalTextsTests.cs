using System.Text.RegularExpressions;

using ChorusSandbox.Domain;

namespace ChorusSandbox.ServerTests.Architecture;

/// <summary>The texts of the refusals are filled: what stands between braces is a parameter that the code passes.</summary>
public sealed partial class RefusalTextsTests
{
    private const string Catalogue = "src/ChorusSandbox.Domain/Refus/Catalogue/";

    [Fact]
    public void Refus_AccoladesDesTextes_SontDesParametresPasses() =>
        Offences.None(Unfilled(
            CatalogueDesRefus.Tous.Select(e => (e.Code.ToString(), $"{e.Titre} {e.Pourquoi} {e.Correction} {e.EnProduction}")),
            [.. SourceTree.Files("src", ".cs").Where(f => !f.StartsWith(Catalogue, StringComparison.Ordinal)).Select(SourceTree.Read)]));

    [Fact]
    public void Refus_TousLesCodes_OntLeursTextes() =>
        Offences.None(Enum.GetValues<CodeRefus>().Except(CatalogueDesRefus.Tous.Select(e => e.Code)).Select(c => c.ToString()));

    [Fact]
    public void Refus_AccoladeQuePersonneNeRemplit_EstDenoncee()
    {
        Assert.Equal(["NumeroVide: ici"], Unfilled([("NumeroVide", "Voir {la} et {ici}.")], ["""Refus.De(CodeRefus.NumeroVide, "numero", null, ("la", 1))"""]));
        Assert.Empty(Unfilled([("JamaisDit", "Voir {ici}.")], ["nothing"]));
    }

    private static IEnumerable<string> Unfilled(IEnumerable<(string Code, string Texts)> catalogue, string[] sources)
    {
        var uses = sources.SelectMany(s => Code().Matches(s).Select(m => (Code: m.Groups[1].Value, Source: s))).ToLookup(u => u.Code, u => u.Source);
        return from entry in catalogue
               where uses.Contains(entry.Code)
               let passed = uses[entry.Code].SelectMany(s => Parameter().Matches(s)).Select(m => m.Groups[1].Value).ToHashSet()
               from brace in Brace().Matches(entry.Texts).Select(m => m.Groups[1].Value).Distinct()
               where !passed.Contains(brace)
               select $"{entry.Code}: {brace}";
    }

    // Where a refusal is made; a table of codes only names them.
    [GeneratedRegex(@"\(\s*CodeRefus\.(\w+)")]
    private static partial Regex Code();

    [GeneratedRegex("""\("(\w+)",""")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Brace();
}
