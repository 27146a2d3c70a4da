using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

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

    [Fact]
    public async Task Export_WhileOthersDeposit_IsOneStateOfTheWorld()
    {
        await using var bench = await WorldBench.New();
        using var ended = new CancellationTokenSource();
        var depositors = Enumerable.Range(0, 6).Select(d => Task.Run(async () =>
        {
            for (var n = 0; !ended.IsCancellationRequested; n++)
            {
                WorldBench.Accepte(await bench.Soumettre(bench.UneFacture().Numero($"F-{d}-{n}")));
            }
        }, WorldBench.Ct)).ToList();

        for (var i = 0; i < 4; i++)
        {
            var zip = await Export(bench.Workspaces, bench.Id);
            using var copy = await bench.Workspaces.Open((await bench.Workspaces.Import(new MemoryStream(zip), WorldBench.Ct)).Monde.Id, WorldBench.Ct);
            Invariants.Check(copy.Store);
            Assert.Equal(copy.Store.Resumes.DernierFait, copy.Store.Resumes.Meta.Sequences.GetValueOrDefault("journal"));
            var connues = copy.Store.Resumes.Factures.Toutes.Select(f => f.Id).ToHashSet();
            var suivante = WorldBench.Accepte(await new Platform.Factures.SoumettreFacture(copy).Execute(bench.UneFacture().Numero("F-SUITE"), bench.Par(bench.Fournisseur), WorldBench.Ct));
            Assert.DoesNotContain(suivante.Id, connues);
        }

        await ended.CancelAsync();
        await Task.WhenAll(depositors);
    }

    [Fact]
    public async Task Import_SequencesBehindTheRecords_NeverGivesANumberTwice()
    {
        await using var bench = await WorldBench.New();
        await WholeStory.Play(bench);
        await new Platform.Structures.CreerStructuresDepuisFlux(bench.World).Execute(new Platform.Structures.DemandeStructures("neuf.xml",
            [new Platform.Structures.PartieNommee("99999999900008", "Vendeur neuf", false, null, null), new Platform.Structures.PartieNommee("99999999900016", "Acheteur neuf", true, "S1", "EJ-1")]),
            Domain.Utilisateurs.Actor.Formateur, WorldBench.Ct);
        var zip = Changed(await Export(bench.Workspaces, bench.Id), "enregistrements.jsonl", t => Regex.Replace(t, "\"sequences\":\\{[^}]*\\}", "\"sequences\":{}"));

        using var copy = await bench.Workspaces.Open((await bench.Workspaces.Import(new MemoryStream(zip), WorldBench.Ct)).Monde.Id, WorldBench.Ct);

        // Entries of the agenda that have run leave no record, and a number is looked for before it is generated: neither is replaced.
        Assert.Equal(Numerotees(bench.World.Store), Numerotees(copy.Store));

        static IEnumerable<KeyValuePair<string, long>> Numerotees(Platform.Store.WorkspaceStore store) => store.Resumes.Meta.Sequences.Where(s => s.Key is not ("agenda" or "numeroGenere"));
    }

    [Theory]
    [InlineData("\"journal\":", "\"journal\":9223372036854775807,\"ancien\":")]
    [InlineData("\"journal\":", "\"journal\":-5,\"ancien\":")]
    public async Task Import_SequencesOutOfBounds_IsRefused(string avant, string apres)
    {
        await using var bench = await WorldBench.New();
        await bench.Deposee();
        var zip = Changed(await Export(bench.Workspaces, bench.Id), "enregistrements.jsonl", t => t.Replace(avant, apres, StringComparison.Ordinal));

        await Assert.ThrowsAsync<ImportRefuseException>(() => bench.Workspaces.Import(new MemoryStream(zip), WorldBench.Ct));
    }

    [Fact]
    public async Task Import_OfAFlowingWorld_GoesOnFromWhereItsClockWas()
    {
        await using var bench = await WorldBench.New(new NouveauMonde { Nom = "Fluant", Debut = WorldBench.Debut, Pompe = false });
        bench.Wall.Move(TimeSpan.FromDays(3));
        var zip = await Export(bench.Workspaces, bench.Id);
        var then = bench.World.Clock.Now;
        bench.Wall.Move(TimeSpan.FromDays(30));

        using var copy = await bench.Workspaces.Open((await bench.Workspaces.Import(new MemoryStream(zip), WorldBench.Ct)).Monde.Id, WorldBench.Ct);

        Assert.Equal(then, copy.Clock.Now);
    }

    [Fact]
    public async Task Export_Ended_LeavesNoCopyBehind()
    {
        await using var bench = await WorldBench.New();

        await Export(bench.Workspaces, bench.Id);

        Assert.Equal([bench.Id], Directory.EnumerateDirectories(Path.Combine(bench.Folder, "workspaces")).Select(Path.GetFileName));
    }

    /// <summary>Every value of an export, one after the other, is made null: either the file is refused, or the world that comes of it can be shown.</summary>
    [Fact]
    public async Task Import_AnyValueNull_IsRefusedOrIsAWorldThatCanBeShown()
    {
        await using var bench = await WorldBench.New();
        await WholeStory.Play(bench);
        var zip = await Export(bench.Workspaces, bench.Id);
        var lines = Texts(zip)["enregistrements.jsonl"].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var others = new[] { "monde.json", "journal.jsonl" }.Select(n => (n, Encoding.UTF8.GetBytes(Texts(zip)[n]))).ToList();
        var (refused, shown) = (0, 0);
        foreach (var (rank, path) in ValuesWorthTrying(lines))
        {
            var spoilt = UnFlux.Lot(others.Append(("enregistrements.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', lines.Select((l, i) => i == rank ? Nulled(l, path) : l))))));
            try
            {
                var id = (await bench.Workspaces.Import(new MemoryStream(spoilt), WorldBench.Ct)).Monde.Id;
                using (var copy = await bench.Workspaces.Open(id, WorldBench.Ct))
                {
                    Show(copy);
                }

                await bench.Workspaces.Delete(id, WorldBench.Ct);
                shown++;
            }
            catch (ImportRefuseException)
            {
                refused++;
            }
        }

        Assert.True(refused > 50 && shown > 20, $"{refused} refused, {shown} shown");
    }

    /// <summary>One record of each type, and each path of its properties, of lists the first item.</summary>
    private static IEnumerable<(int Rank, string Path)> ValuesWorthTrying(string[] lines) =>
        lines.Select((l, i) => (Rank: i, Node: JsonNode.Parse(l)!)).GroupBy(l => (string)l.Node["type"]!).Select(g => g.MaxBy(l => l.Node.ToJsonString().Length))
            .SelectMany(l => Paths(l.Node["record"]!).Select(p => (l.Rank, p)));

    private static IEnumerable<string> Paths(JsonNode node) => node switch
    {
        JsonObject o => o.Where(p => p.Value is not null).SelectMany(p => Paths(p.Value!).Prepend(p.Value!.GetPath())),
        JsonArray { Count: > 0 } a when a[0] is { } first => Paths(first).Prepend(first.GetPath()),
        _ => [],
    };

    private static string Nulled(string line, string path)
    {
        var root = JsonNode.Parse(line)!;
        Null(root, path);
        return root.ToJsonString();
    }

    private static bool Null(JsonNode? node, string path)
    {
        switch (node)
        {
            case JsonObject o when o.FirstOrDefault(p => p.Value?.GetPath() == path) is { Key: { } key }:
                o[key] = null;
                return true;
            case JsonArray a when a.Select((v, i) => (v, i)).FirstOrDefault(p => p.v?.GetPath() == path) is { v: not null } found:
                a[found.i] = null;
                return true;
            case JsonObject o:
                return o.Any(p => Null(p.Value, path));
            case JsonArray a:
                return a.Any(v => Null(v, path));
            default:
                return false;
        }
    }

    /// <summary>What the console and the portal read of every world.</summary>
    private static void Show(Workspace world)
    {
        var monde = new DecrireMonde(world);
        Assert.All(monde.Structures, s => Assert.NotNull((s.Designation, monde.Compte(s.Id)?.Login, monde.Personnes(s.Id).Count, s.Parametres.Profil, s.Services.Length).ToString()));
        Assert.True(monde.Graine > 0 && monde.Parametres.TailleMaximum > 0 && world.Clock.Now > DateTimeOffset.MinValue);
        Assert.NotNull((monde.Prochaine, monde.Agenda.Length, monde.Compte()).ToString());
        Invariants.Written(world.Store.Resumes);
        foreach (var utilisateur in world.Store.Resumes.Utilisateurs.Values)
        {
            Assert.False(new Platform.Factures.RechercherFactures(world).Execute(new Platform.Factures.CriteresFactures { Cote = null }, Platform.Utilisateurs.Acteurs.De(utilisateur)).IsRefused);
        }
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
        using var archive = new ZipArchive(new MemoryStream(zip));
        var others = archive.Entries.Where(e => e.FullName != name).Select(e => (e.FullName, Bytes(e)));
        var next = change(archive.GetEntry(name) is { } entry ? Text(entry) : "");
        return UnFlux.Lot(next is null ? others : others.Append((name, Encoding.UTF8.GetBytes(next))));
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
