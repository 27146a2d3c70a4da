using System.IO.Compression;
using System.Text;

using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.PlatformTests.Worlds;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.PlatformTests.Journal;

public sealed class RejouerTests
{
    private static readonly Rejouer Rejouer = new(new JeuDeDonneesGenere());

    [Fact]
    public async Task Rejouer_WholeStory_GivesTheSameBytes()
    {
        await using var bench = await WorldBench.New();
        await WholeStory.Play(bench);
        using var export = new MemoryStream();
        await bench.Workspaces.Export(bench.Id, export, WorldBench.Ct);
        export.Position = 0;

        var result = await Rejouer.Execute(export, WorldBench.Ct);

        Assert.True(result.Identique, result.PremiereDifference);
        Assert.Equal(bench.Journal.Count, result.Faits);
    }

    /// <summary>The story must meet every act that can be replayed, or the test above proves less than it says.</summary>
    [Fact]
    public async Task WholeStory_Journal_NamesEveryActFromOutsideButThoseOfOtherTests()
    {
        await using var bench = await WorldBench.New();
        await WholeStory.Play(bench);

        string[] elsewhere =
        [
            "CreerStructuresDepuisFlux", "RelancerEntree", "RemettreADisposition", "MettreADispositionComptable", "ComptabiliserFacture", "PrendreEnCompte",
        ];
        Assert.Empty(Actes.Noms.Except(bench.Journal.Select(f => f.Acte)).Except(elsewhere));
    }

    [Fact]
    public async Task Rejouer_Folder_GivesTheSameBytes()
    {
        await using var bench = await WorldBench.New();
        await WholeStory.Play(bench);
        var folder = Path.Combine(bench.Folder, "export");
        using (var export = new MemoryStream())
        {
            await bench.Workspaces.Export(bench.Id, export, WorldBench.Ct);
            using var zip = new ZipArchive(export, ZipArchiveMode.Read);
            await zip.ExtractToDirectoryAsync(folder, WorldBench.Ct);
        }

        var result = await Rejouer.Execute(folder, WorldBench.Ct);

        Assert.True(result.Identique, result.PremiereDifference);
    }

    [Fact]
    public async Task Rejouer_FlowingWorldUnderManyCallers_GivesTheSameBytes()
    {
        await using var bench = await WorldBench.New(new NouveauMonde { Nom = "Fluant", Debut = WorldBench.Debut });
        await Task.WhenAll(Enumerable.Range(0, 16).Select(async i =>
        {
            for (var n = 0; n < 5; n++)
            {
                await bench.Soumettre(bench.UneFacture().Numero($"F-{i}-{n}"));
                bench.Wall.Move(TimeSpan.FromMilliseconds(977));
            }
        }));
        await bench.Avancer("P1D");
        using var export = new MemoryStream();
        await bench.Workspaces.Export(bench.Id, export, WorldBench.Ct);
        export.Position = 0;

        var result = await Rejouer.Execute(export, WorldBench.Ct);

        Assert.True(result.Identique, result.PremiereDifference);
    }

    [Theory]
    [InlineData("\"numero\":\"F-REJ\"", "\"numero\":\"F-RAJ\"")]
    [InlineData("REJ-02", "REJ-03")]
    public async Task Rejouer_ForgedEntry_TellsTheFirstDifference(string vrai, string faux)
    {
        await using var bench = await WorldBench.New();
        await WholeStory.Play(bench);
        using var export = new MemoryStream();
        await bench.Workspaces.Export(bench.Id, export, WorldBench.Ct);
        Forge(export, text => ReplaceFirst(text, vrai, faux));

        var result = await Rejouer.Execute(export, WorldBench.Ct);

        Assert.False(result.Identique);
        Assert.StartsWith("Ligne ", result.PremiereDifference, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejouer_NotAnExport_IsRefused() =>
        await Assert.ThrowsAsync<ImportRefuseException>(() => Rejouer.Execute(new MemoryStream(Encoding.UTF8.GetBytes("pas un zip")), WorldBench.Ct));

    [Fact]
    public void Actes_EveryOperation_HasItsLine()
    {
        var operations = typeof(SoumettreFacture).Assembly.GetTypes()
            .Where(t => t.IsPublic && t.GetMethod("Within", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic) is not null)
            .Select(t => t.Name).Except([nameof(AcquitterFactures), nameof(SolliciterClient), nameof(TraiterPieceDeTravaux)]);

        Assert.Empty(operations.Except(Actes.Noms));
    }

    private static string ReplaceFirst(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0);
        return text[..at] + to + text[(at + from.Length)..];
    }

    private static void Forge(MemoryStream export, Func<string, string> change)
    {
        using (var zip = new ZipArchive(export, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("journal.jsonl")!;
            string text;
            using (var reader = new StreamReader(entry.Open(), Encoding.UTF8))
            {
                text = reader.ReadToEnd();
            }

            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("journal.jsonl").Open(), new UTF8Encoding(false));
            writer.Write(change(text));
        }

        export.Position = 0;
    }
}
