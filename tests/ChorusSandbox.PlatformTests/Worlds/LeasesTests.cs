using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.PlatformTests.Worlds;

/// <summary>Worlds open and close, and are worked on at rest: who waits for whom, and how long.</summary>
public sealed class LeasesTests
{
    private static readonly Dictionary<string, Func<WorldBench, Task>> Travaux = new()
    {
        ["réinitialiser"] = bench => bench.Workspaces.Reset(bench.Id, WorldBench.Ct),
        ["restaurer"] = bench => bench.Workspaces.Restore(bench.Id, "avant", WorldBench.Ct),
        ["supprimer"] = bench => bench.Workspaces.Delete(bench.Id, WorldBench.Ct),
    };

    public static TheoryData<string> LesTravaux => [.. Travaux.Keys];

    [Theory]
    [MemberData(nameof(LesTravaux))]
    public async Task AtRest_LeaseOut_GivesUpAfterFiveSecondsAndChangesNothing(string travail)
    {
        await using var bench = await WorldBench.New();
        await bench.Workspaces.Snapshot(bench.Id, "avant", WorldBench.Ct);
        await bench.Deposee();
        var journal = bench.JournalEnLignes;

        var job = Travaux[travail](bench);
        await Until(() => bench.Wall.Waiting == 1);
        bench.Wall.Move(TimeSpan.FromSeconds(4.9));
        await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, WorldBench.Ct);
        Assert.False(job.IsCompleted);
        bench.Wall.Move(TimeSpan.FromSeconds(0.1));

        Assert.Equal(bench.Id, (await Assert.ThrowsAsync<MondeOccupeException>(() => job)).Id);
        Assert.Equal(journal, bench.JournalEnLignes);
        await bench.Soumettre(bench.UneFacture().Numero("F-119"));
        Assert.Equal(2, bench.Resumes.Factures.Toutes.Count());
    }

    [Fact]
    public async Task AtRest_LeaseGivenBackInTime_IsDoneAndWhoWaitedSeesIt()
    {
        await using var bench = await WorldBench.New();
        await bench.Deposee();

        var reset = bench.Workspaces.Reset(bench.Id, WorldBench.Ct);
        await Until(() => bench.Wall.Waiting == 1);
        var waiting = bench.Workspaces.Open(bench.Id, WorldBench.Ct);
        bench.Wall.Move(TimeSpan.FromSeconds(4));
        Assert.False(waiting.IsCompleted);
        bench.World.Dispose();

        await reset;
        using var world = await waiting;
        Assert.Empty(world.Store.Resumes.Factures.Toutes);
    }

    [Fact]
    public async Task Import_LeasesOut_MakesItsOwnWorld()
    {
        await using var bench = await WorldBench.New();
        using var export = new MemoryStream();
        await bench.Workspaces.Export(bench.Id, export, WorldBench.Ct);
        export.Position = 0;

        Assert.NotEqual(bench.Id, (await bench.Workspaces.Import(export, WorldBench.Ct)).Monde.Id);
    }

    /// <summary>
    /// The reading of design 5: an idle world closes when its place is needed, not before, for its pump must go on while
    /// nobody looks. 200 worlds open at most.
    /// </summary>
    [Fact]
    public async Task Open_BeyondTheMaximum_ClosesTheWorldIdleTheLongest()
    {
        var (folder, wall) = (Directory.CreateTempSubdirectory("baux").FullName, new FakeWall(WorldBench.Debut));
        await using var workspaces = new Workspaces(folder, wall, new JeuDeDonneesGenere(), new ScriptedClient()) { MaximumOpen = 3 };
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add((await workspaces.Create(new NouveauMonde { Nom = $"M{i}", Debut = WorldBench.Debut }, WorldBench.Ct)).Monde.Id);
        }

        using var held = await workspaces.Open(ids[0], WorldBench.Ct);
        foreach (var id in ids.Skip(1).Take(2))
        {
            wall.Move(TimeSpan.FromSeconds(1));
            (await workspaces.Open(id, WorldBench.Ct)).Dispose();
        }

        wall.Move(TimeSpan.FromDays(1));
        Assert.Equal("ooo--", await Open());
        (await workspaces.Open(ids[3], WorldBench.Ct)).Dispose();
        Assert.Equal("o-oo-", await Open());
        wall.Move(TimeSpan.FromSeconds(1));
        (await workspaces.Open(ids[4], WorldBench.Ct)).Dispose();
        Assert.Equal("o--oo", await Open());

        async Task<string> Open() => string.Concat(await Task.WhenAll(ids.Select(async id => await IsOpen(Path.Combine(folder, "workspaces", id), wall) ? 'o' : '-')));
    }

    [Fact]
    public async Task Open_WhatFellDueMeanwhile_RunsFirstEachAtItsInstant()
    {
        await using var bench = await WorldBench.New(new NouveauMonde { Nom = "Fermé", Debut = WorldBench.Debut });
        var facture = await bench.Deposee();
        await bench.World.Store.Write(work => work.Put(MetaMonde.Numero, work.Resumes.Meta with { Pompe = false }), WorldBench.Ct);
        bench.World.Dispose();
        await bench.Workspaces.DisposeAsync();
        bench.Wall.Move(TimeSpan.FromDays(1));
        await using (var store = await WorkspaceStore.Open(new FileMedium(bench.WorldFolder), bench.Wall))
        {
            Assert.Equal(StatutFacture.Deposee, store.Read<Facture>(facture.Id)!.Statut);
            await store.Write(work => work.Put(MetaMonde.Numero, work.Resumes.Meta with { Pompe = true }), WorldBench.Ct);
        }

        await using var again = await bench.Restarted();

        Assert.Equal(StatutFacture.MiseADisposition, again.Lire(facture.Id).Statut);
        Assert.Equal(facture.DateStatut.AddSeconds(2), again.Lire(facture.Id).DateStatut);
    }

    [Fact]
    public async Task Open_WorldOfALaterVersion_IsRefusedWithItsSentenceAndCanBeReset()
    {
        await using var bench = await WorldBench.New();
        await bench.World.Store.Write(work => work.Put(MetaMonde.Numero, work.Resumes.Meta with { Version = MetaMonde.VersionCourante + 1 }), WorldBench.Ct);
        bench.World.Dispose();
        await bench.Workspaces.DisposeAsync();

        await using var workspaces = new Workspaces(bench.Folder, bench.Wall, new JeuDeDonneesGenere(), bench.Client);
        var refused = await Assert.ThrowsAsync<MondeIllisibleException>(() => workspaces.Open(bench.Id, WorldBench.Ct));
        Assert.Equal($"Le monde « {bench.Id} » ne peut pas être ouvert. Il a été écrit par une version plus récente du bac à sable (format 2).", refused.Message);
        await workspaces.Reset(bench.Id, WorldBench.Ct);
        using var world = await workspaces.Open(bench.Id, WorldBench.Ct);
        Assert.Equal(MetaMonde.VersionCourante, world.Store.Resumes.Meta.Version);
    }

    [Theory]
    [InlineData("dossier absent")]
    [InlineData("base absente")]
    [InlineData("base vide")]
    public async Task Open_NothingLeftOfTheWorld_IsRefusedAndNotMadeInItsPlace(string perte)
    {
        await using var bench = await WorldBench.New();
        bench.World.Dispose();
        await bench.Workspaces.DisposeAsync();
        var database = Path.Combine(bench.WorldFolder, "workspace.db");
        if (perte == "dossier absent")
        {
            Directory.Delete(bench.WorldFolder, recursive: true);
        }
        else
        {
            File.Delete(database);
            File.Delete(database + "-log");
        }

        if (perte == "base vide")
        {
            await (await WorkspaceStore.Open(new FileMedium(bench.WorldFolder), bench.Wall)).DisposeAsync();
        }

        await using var workspaces = new Workspaces(bench.Folder, bench.Wall, new JeuDeDonneesGenere(), bench.Client);
        var refused = await Assert.ThrowsAsync<MondeIllisibleException>(() => workspaces.Open(bench.Id, WorldBench.Ct));

        Assert.StartsWith("Sa base", refused.Constat, StringComparison.Ordinal);
        Assert.Equal(perte == "base vide", File.Exists(database));
        await workspaces.Reset(bench.Id, WorldBench.Ct);
        using var world = await workspaces.Open(bench.Id, WorldBench.Ct);
        Assert.NotEmpty(world.Store.Resumes.Structures);
    }

    [Fact]
    public async Task Open_FilesThatAnotherProgramHolds_IsRefusedWithASentence()
    {
        await using var bench = await WorldBench.New();
        bench.World.Dispose();
        await bench.Workspaces.DisposeAsync();
        await using var other = await WorkspaceStore.Open(new FileMedium(bench.WorldFolder), bench.Wall);
        await using var workspaces = new Workspaces(bench.Folder, bench.Wall, new JeuDeDonneesGenere(), bench.Client);

        var refused = await Assert.ThrowsAsync<MondeIllisibleException>(() => workspaces.Open(bench.Id, WorldBench.Ct));

        Assert.Equal("Ses fichiers ne peuvent pas être lus ou écrits : disque plein, droits manquants, ou fichiers tenus par un autre programme.", refused.Constat);
    }

    private static async Task<bool> IsOpen(string folder, FakeWall wall)
    {
        try
        {
            await using var store = await WorkspaceStore.Open(new FileMedium(folder), wall);
            return false;
        }
        catch (StoreLockedException)
        {
            return true;
        }
    }

    private static async Task Until(Func<bool> isTrue)
    {
        while (!isTrue())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, WorldBench.Ct);
        }
    }
}
