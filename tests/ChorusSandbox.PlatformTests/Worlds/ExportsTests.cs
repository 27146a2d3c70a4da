using System.IO.Compression;
using System.Text;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.PlatformTests.Worlds;

/// <summary>A world as a zip, and a zip as a world.</summary>
public sealed class ExportsTests
{
    [Fact]
    public async Task Import_OfAnExport_IsTheSameWorldWithNewSecrets()
    {
        await using var bench = await WorldBench.New();
        await WholeStory.Play(bench);
        var zip = await Export(bench.Workspaces, bench.Id);

        var cree = await bench.Workspaces.Import(new MemoryStream(zip), WorldBench.Ct);
        using var copy = await bench.Workspaces.Open(cree.Monde.Id, WorldBench.Ct);

        Invariants.Check(copy.Store);
        Assert.Equal(SansSecrets(bench), Invariants.Written(copy.Store.Resumes).Split('\n').Where((_, part) => part != 5));
        Assert.Equal(bench.World.Clock.Now, copy.Clock.Now);
        var (before, after) = (Texts(zip), Texts(await Export(bench.Workspaces, cree.Monde.Id)));
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(before, e => Assert.Equal(e.Value, after[e.Key]));
        Assert.Equal(cree.Monde.Id, bench.Workspaces.Applications.Authenticate(cree.Secrets.ClientId, cree.Secrets.ClientSecret)?.Monde.Id);
        Assert.NotEqual(bench.Cree.Secrets.ClientId, cree.Secrets.ClientId);
        Assert.Equal(copy.Store.Resumes.Secrets.Keys.Order(), cree.Secrets.MotsDePasse.Keys.Order());
        Assert.Empty(copy.Store.Resumes.Secrets.Values.Select(s => s.Empreinte).Intersect(bench.Resumes.Secrets.Values.Select(s => s.Empreinte)));
        Assert.All(bench.World.Store.Scan<Fichier>(), f => Assert.NotNull(copy.Pieces.Open(f.Record.Sha256)));
        // Both go on alike, with the same next numbers.
        var supplier = bench.Par(bench.Fournisseur);
        DemandeFacture demande = bench.UneFacture().Numero("F-SUITE");
        var here = WorldBench.Accepte(await new Platform.Factures.SoumettreFacture(bench.World).Execute(demande, supplier, WorldBench.Ct));
        var there = WorldBench.Accepte(await new Platform.Factures.SoumettreFacture(copy).Execute(demande, supplier, WorldBench.Ct));
        Assert.Equal(here.Id, there.Id);
    }

    [Fact]
    public async Task Export_HoldsNoSecretAndNoDatabaseFile()
    {
        await using var bench = await WorldBench.New();
        await WholeStory.Play(bench);

        var texts = Texts(await Export(bench.Workspaces, bench.Id));

        Assert.Equal(["enregistrements.jsonl", "journal.jsonl", "monde.json"], texts.Keys.Where(k => !k.StartsWith("pieces/", StringComparison.Ordinal)));
        string[] secrets = [bench.Cree.Secrets.ClientSecret, .. bench.Cree.Secrets.MotsDePasse.Values, .. bench.Resumes.Secrets.Values.SelectMany(s => new[] { s.Empreinte, s.Sel })];
        Assert.All(secrets, s => Assert.All(texts.Values, t => Assert.DoesNotContain(s, t, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Import_OfALaterVersion_IsRefusedWithItsSentence()
    {
        await using var bench = await WorldBench.New();
        var zip = Changed(await Export(bench.Workspaces, bench.Id), "monde.json", t => t.Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal));

        var refused = await Assert.ThrowsAsync<ImportRefuseException>(() => bench.Workspaces.Import(new MemoryStream(zip), WorldBench.Ct));

        Assert.Equal("L’export vient d’une version plus récente du bac à sable.", refused.Message);
        Assert.Single(bench.Workspaces.List());
    }

    [Fact]
    public async Task Import_RecordsOfALaterVersionUnderAnOldHeader_IsRefused()
    {
        await using var bench = await WorldBench.New();
        var zip = Changed(await Export(bench.Workspaces, bench.Id), "enregistrements.jsonl", t => t.Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal));

        await Assert.ThrowsAsync<ImportRefuseException>(() => bench.Workspaces.Import(new MemoryStream(zip), WorldBench.Ct));

        Assert.Single(bench.Workspaces.List());
    }

    [Theory]
    [InlineData("monde.json", "{")]
    [InlineData("monde.json", "null")]
    [InlineData("monde.json", "")]
    [InlineData("monde.json", null)]
    [InlineData("enregistrements.jsonl", "null")]
    [InlineData("enregistrements.jsonl", """{"type":"inconnu","id":1,"record":{}}""")]
    [InlineData("enregistrements.jsonl", """{"type":"facture","id":1,"record":{}}""")]
    [InlineData("enregistrements.jsonl", """{"type":"facture","id":0,"record":null}""")]
    [InlineData("enregistrements.jsonl", "")]
    [InlineData("enregistrements.jsonl", null)]
    [InlineData("journal.jsonl", "{}")]
    [InlineData("journal.jsonl", "bonjour")]
    [InlineData("journal.jsonl", null)]
    [InlineData("pieces/../../evasion", "dehors")]
    [InlineData("pieces/0000000000000000000000000000000000000000000000000000000000000000", "autre chose")]
    public async Task Import_DamagedFile_IsRefusedAndLeavesNothing(string entree, string? contenu)
    {
        await using var bench = await WorldBench.New();
        var zip = Changed(await Export(bench.Workspaces, bench.Id), entree, _ => contenu);

        await Assert.ThrowsAsync<ImportRefuseException>(() => bench.Workspaces.Import(new MemoryStream(zip), WorldBench.Ct));

        Assert.Single(bench.Workspaces.List());
        Assert.Empty(Directory.EnumerateFiles(bench.Folder, "evasion", SearchOption.AllDirectories));
        Assert.Equal([bench.Id], Directory.EnumerateDirectories(Path.Combine(bench.Folder, "workspaces")).Select(Path.GetFileName));
    }

    private static IEnumerable<string> SansSecrets(WorldBench bench) => Invariants.Written(bench.Resumes).Split('\n').Where((_, part) => part != 5);

    private static async Task<byte[]> Export(Workspaces workspaces, string id)
    {
        using var bytes = new MemoryStream();
        await workspaces.Export(id, bytes, WorldBench.Ct);
        return bytes.ToArray();
    }

    private static SortedDictionary<string, string> Texts(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return new SortedDictionary<string, string>(archive.Entries.ToDictionary(e => e.FullName, Text), StringComparer.Ordinal);
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The same zip, one entry of it changed, added, or left out when null.</summary>
    private static byte[] Changed(byte[] zip, string name, Func<string, string?> change)
    {
        var texts = Texts(zip);
        var next = change(texts.GetValueOrDefault(name, ""));
        texts.Remove(name);
        if (next is not null)
        {
            texts[name] = next;
        }

        return UnFlux.Lot(texts.Select(t => (t.Key, Encoding.UTF8.GetBytes(t.Value))));
    }
}
