using System.Xml.Linq;

namespace ChorusSandbox.ServerTests.Architecture;

/// <summary>Readings of time and chance that no world controls are banned at build time: the file is there, and every project has it.</summary>
public sealed class BannedSymbolsTests
{
    private const string Analyzers = "Microsoft.CodeAnalysis.BannedApiAnalyzers";

    private static readonly string[] Banned =
    [
        "P:System.DateTime.Now", "P:System.DateTime.UtcNow", "P:System.DateTimeOffset.Now", "P:System.DateTimeOffset.UtcNow", "M:System.Guid.NewGuid",
        "M:System.Random.#ctor", "M:System.Threading.Thread.Sleep(System.Int32)", "M:System.Threading.Tasks.Task.Delay(System.TimeSpan)",
    ];

    [Fact]
    public void SymbolesInterdits_Fichier_LesNommeTousAvecUneRaison() => Offences.None(Missing(SourceTree.Read("BannedSymbols.txt")));

    [Fact]
    public void SymbolesInterdits_TousLesProjets_LesRecoivent() =>
        Assert.True(IsWired(SourceTree.Read("Directory.Build.props")) && ImportsTheRoot(SourceTree.Read("tests/Directory.Build.props")));

    [Fact]
    public void SymbolesInterdits_Debranches_CelaSeVoit()
    {
        Assert.NotEmpty(Missing("P:System.DateTime.Now"));
        Assert.False(IsWired("<Project><ItemGroup><PackageReference Include=\"" + Analyzers + "\" /></ItemGroup></Project>"));
        Assert.False(IsWired("<Project><ItemGroup><AdditionalFiles Include=\"BannedSymbols.txt\" /></ItemGroup></Project>"));
        Assert.False(ImportsTheRoot("<Project />"));
    }

    [Fact]
    public void SymbolesInterdits_UnDossierQuiCoupeLHeritage_NExistePas() =>
        Assert.Equal(["tests/Directory.Build.props"], SourceTree.Files("tests", "Directory.Build.props").Concat(SourceTree.Files("src", "Directory.Build.props")));

    private static IEnumerable<string> Missing(string file)
    {
        var lines = file.Split('\n').Select(l => l.Split(';', 2)).Where(l => l.Length == 2 && l[1].Trim().Length > 0).Select(l => l[0]);
        return Banned.Except(lines);
    }

    private static bool IsWired(string props)
    {
        var items = XDocument.Parse(props).Descendants();
        return items.Any(e => e.Name.LocalName == "PackageReference" && e.Attribute("Include")?.Value == Analyzers)
            && items.Any(e => e.Name.LocalName == "AdditionalFiles" && e.Attribute("Include")?.Value.EndsWith("BannedSymbols.txt", StringComparison.Ordinal) == true);
    }

    private static bool ImportsTheRoot(string props) => XDocument.Parse(props).Descendants().Any(e => e.Name.LocalName == "Import");
}
