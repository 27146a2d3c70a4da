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

    [Theory]
    [InlineData("domain.md 4.2 (ligne 9) ; api.md 3.6", "Communauté Chorus Pro, articles sur le cycle de vie d’une facture ; Spécifications externes de Chorus Pro, annexe API")]
    [InlineData("formats.md 4.1 (G1.05) ; domain.md 5.3 ; design.md 11 (espaces à l’intérieur seulement)",
        "Spécifications externes de Chorus Pro, annexe EDI (G1.05) ; Communauté Chorus Pro, « Bien renseigner son numéro de facture » ; choix du bac à sable, dit à la page « Fidélité » (espaces à l’intérieur seulement)")]
    [InlineData("domain.md 4.4 (étapes T1 à T3 ; CCAG Travaux, article 12.4)", "portail Chorus Pro, « Comprendre la facturation de travaux » (CCAG Travaux, article 12.4)")]
    [InlineData("api.md 3.1 à 3.6, 3.10 et 4 ; règle du 19 février 2025", "Spécifications externes de Chorus Pro, annexe API ; règle du 19 février 2025")]
    [InlineData("annexes A, B et C", "Spécifications externes de Chorus Pro, annexe API")]
    [InlineData("domain.md 1.3, refus.yaml", "Communauté Chorus Pro, « Administrer les structures et les utilisateurs » ; choix du bac à sable")]
    public void Sources_ReferenceANosFiches_NommeUnDocumentQuOnPeutChercher(string reference, string document) =>
        Assert.Equal(document, Sources.PourUnLecteur(reference));

    [Fact]
    public void Sources_TextesMontres_NeCitentAucuneDeNosFiches() => Offences.None(
        CatalogueDesRefus.Tous.Select(e => CatalogueDesRefus.Expliquer(Refus.De(e.Code, null)).Regle)
            .Concat(SourceTree.Read("docs/fidelite.csv").Split('\n').Skip(1).Where(l => l.Length > 0).Select(l => Sources.PourUnLecteur(l.Split(';')[4])))
            .Where(s => OurSheets().IsMatch(s)));

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

    [GeneratedRegex(@"\.(?:md|yaml)\b|\bdesign\b")]
    private static partial Regex OurSheets();
}
