using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.PlatformTests.Worlds;

/// <summary>Snapshot, restore, reset; what a kill between two renames leaves; files that are missing or that nobody names.</summary>
public sealed class SnapshotsTests
{
    [Fact]
    public async Task Restore_AfterMoreWasDone_GivesBackTheSameWorld()
    {
        await using var bench = await WorldBench.New();
        await WholeStory.Play(bench);
        var (summaries, journal, now) = (Invariants.Written(bench.Resumes), bench.JournalEnLignes, bench.World.Clock.Now);
        await bench.Workspaces.Snapshot(bench.Id, "avant", WorldBench.Ct);
        await bench.Deposee(bench.UneFacture().Numero("F-APRES"));
        await Joindre(bench, "après");
        await bench.Avancer("P1D");

        await bench.AtRest(async w => Assert.True(await w.Restore(bench.Id, "avant", WorldBench.Ct)));

        Assert.Equal(summaries, Invariants.Written(bench.Resumes));
        Assert.Equal((journal, now), (bench.JournalEnLignes, bench.World.Clock.Now));
        Invariants.Check(bench.World.Store);
        // The world goes on from there, with the numbers that were next.
        var story = bench.Journal.Count;
        await bench.Deposee(bench.UneFacture().Numero("F-APRES"));
        Assert.Equal(story + 1, bench.Dernier.Seq);
    }

    [Fact]
    public async Task Restore_Twice_TheSnapshotIsNotWorn()
    {
        await using var bench = await WorldBench.New();
        var piece = await Joindre(bench, "bon");
        await bench.Workspaces.Snapshot(bench.Id, "a", WorldBench.Ct);
        var journal = bench.JournalEnLignes;
        for (var i = 0; i < 2; i++)
        {
            await bench.AtRest(async w => Assert.True(await w.Restore(bench.Id, "a", WorldBench.Ct)));
            Assert.Equal(journal, bench.JournalEnLignes);
            Assert.NotNull(bench.World.Pieces.Open(piece.Sha256));
            await bench.Deposee(bench.UneFacture().Numero($"F-{i}"));
        }

        Assert.Equal(["a"], bench.Workspaces.ListSnapshots(bench.Id));
        await bench.AtRest(async w => Assert.False(await w.Restore(bench.Id, "inconnu", WorldBench.Ct)));
    }

    [Fact]
    public async Task Snapshot_OfTheSameName_TakesItsPlace()
    {
        await using var bench = await WorldBench.New();
        await bench.Workspaces.Snapshot(bench.Id, "a", WorldBench.Ct);
        await bench.Deposee();
        await bench.Workspaces.Snapshot(bench.Id, "a", WorldBench.Ct);

        await bench.AtRest(w => w.Restore(bench.Id, "a", WorldBench.Ct));

        Assert.Single(bench.Resumes.Factures.Toutes);
        Assert.True(await bench.Workspaces.DeleteSnapshot(bench.Id, "a", WorldBench.Ct));
        Assert.False(await bench.Workspaces.DeleteSnapshot(bench.Id, "a", WorldBench.Ct));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("été")]
    [InlineData("a~part")]
    public async Task Snapshot_NameThatIsNoFolder_IsRefused(string nom)
    {
        await using var bench = await WorldBench.New();

        await Assert.ThrowsAsync<ArgumentException>(() => bench.Workspaces.Snapshot(bench.Id, nom, WorldBench.Ct));

        Assert.False(await bench.Workspaces.DeleteSnapshot(bench.Id, nom, WorldBench.Ct));
    }

    [Fact]
    public async Task Reset_AfterAStory_IsTheBeginningWithTheSameCredentialsAndSnapshots()
    {
        await using var bench = await WorldBench.New();
        var beginning = Invariants.Written(bench.Resumes);
        await bench.Workspaces.Snapshot(bench.Id, "a", WorldBench.Ct);
        await WholeStory.Play(bench);
        var secrets = bench.Resumes.Secrets;
        bench.Wall.Move(WorldBench.Debut - bench.Wall.GetUtcNow());

        await bench.AtRest(w => w.Reset(bench.Id, WorldBench.Ct));

        Assert.Equal(SansSecrets(beginning), SansSecrets(Invariants.Written(bench.Resumes)));
        // An account made during the story goes with it.
        Assert.Equal(secrets.Values.Where(s => bench.Cree.Secrets.MotsDePasse.ContainsKey(s.Login)).OrderBy(s => s.Id), bench.Resumes.Secrets.Values.OrderBy(s => s.Id));
        Assert.Equal(["a"], bench.Workspaces.ListSnapshots(bench.Id));
        Assert.Equal(bench.Id, bench.Workspaces.Applications.Authenticate(bench.Cree.Secrets.ClientId, bench.Cree.Secrets.ClientSecret)?.Monde.Id);

        // The password that the story made anew is a credential too: the secrets are those of now.
        static string SansSecrets(string written) => string.Join('\n', written.Split('\n').Where((_, part) => part != 5));
    }

    [Fact]
    public async Task Swap_KilledBetweenItsTwoRenames_TheWorldComesBackWhole()
    {
        await using var bench = await WorldBench.New();
        await WholeStory.Play(bench);
        await bench.Workspaces.Snapshot(bench.Id, "a", WorldBench.Ct);
        var journal = bench.JournalEnLignes;

        await using var again = await bench.Killed(folder =>
        {
            Directory.CreateDirectory(folder + "~suivant");
            File.WriteAllText(Path.Combine(folder + "~suivant", "workspace.db"), "à moitié");
            Directory.Move(folder, folder + "~precedent");
        });

        Assert.Equal(journal, again.JournalEnLignes);
        Assert.Equal(["a"], again.Workspaces.ListSnapshots(again.Id));
        NothingLeft(again);
        Invariants.Check(again.World.Store);
    }

    [Fact]
    public async Task Swap_KilledBeforeItsFirstRename_NothingHasHappened()
    {
        await using var bench = await WorldBench.New();
        await bench.Deposee();
        var journal = bench.JournalEnLignes;

        await using var again = await bench.Killed(folder => Directory.CreateDirectory(folder + "~suivant"));

        Assert.Equal(journal, again.JournalEnLignes);
        NothingLeft(again);
    }

    [Fact]
    public async Task Swap_KilledAfterItsSecondRename_TheNewStateHasTheSnapshots()
    {
        await using var bench = await WorldBench.New();
        await bench.Workspaces.Snapshot(bench.Id, "a", WorldBench.Ct);
        await bench.Deposee();

        await using var again = await bench.Killed(folder =>
        {
            Directory.Move(folder, folder + "~precedent");
            Copies.OfWorld(Path.Combine(folder + "~precedent", "snapshots", "a"), folder);
        });

        Assert.Empty(again.Resumes.Factures.Toutes);
        Assert.Equal(["a"], again.Workspaces.ListSnapshots(again.Id));
        NothingLeft(again);
    }

    [Fact]
    public async Task Open_FilesThatNobodyNames_AreRemovedAndTheOthersKept()
    {
        await using var bench = await WorldBench.New();
        var fichier = await Joindre(bench, "bon");
        var flux = await bench.Integrer("un.xml", bench.Ubl(bench.UneFacture()));
        var orphan = await bench.World.Pieces.Put("orpheline"u8.ToArray(), WorldBench.Ct);
        var pieces = Path.Combine(bench.WorldFolder, "pieces");
        File.WriteAllText(Path.Combine(pieces, "abc.part"), "à moitié");
        Assert.True(File.Exists(Path.Combine(pieces, orphan)));

        await using var again = await bench.Restarted();

        Assert.Equal(new[] { fichier.Sha256, flux.Sha256 }.Order(StringComparer.Ordinal), Directory.EnumerateFiles(pieces).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task MissingFiles_AreReportedWhereTheyAreAskedFor()
    {
        await using var bench = await WorldBench.New();
        var fichier = await Joindre(bench, "bon");
        var facture = await bench.Deposee(bench.UneFacture().Avec(d => d with { Pieces = [new PieceDemandee(fichier.Id)] }));
        var depose = WorldBench.Accepte(await bench.Deposer("un.xml", bench.Ubl(bench.UneFacture().Numero("F-FLUX"))));
        Directory.Delete(Path.Combine(bench.WorldFolder, "pieces"), recursive: true);

        await using var again = await bench.Restarted();
        await again.Avancer("PT1M");

        Assert.Null(new ConsulterFacture(again.World).Piece(again.Lire(facture.Id), fichier.Id));
        var flux = again.World.Store.Read<Domain.Flux.FluxDepose>(depose.Id)!;
        Assert.Equal((Domain.Flux.StatutFlux.Incidente, Domain.CodeRefus.FluxIncidente), (flux.Statut, Assert.Single(flux.ErreursTechniques).Code));
        using var export = new MemoryStream();
        await again.Workspaces.Export(again.Id, export, WorldBench.Ct);
        await again.Workspaces.Snapshot(again.Id, "a", WorldBench.Ct);
        await again.AtRest(async w => Assert.True(await w.Restore(again.Id, "a", WorldBench.Ct)));
        Invariants.Check(again.World.Store);
    }

    [Fact]
    public async Task Snapshot_ManyAtOnceOfOneName_EachIsWhole()
    {
        await using var bench = await WorldBench.New();
        var pieces = new List<Fichier>();
        for (var i = 0; i < 40; i++)
        {
            pieces.Add(await Joindre(bench, $"bon {i}"));
        }

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => bench.Workspaces.Snapshot(bench.Id, "a", WorldBench.Ct), WorldBench.Ct)));

        Assert.Equal(["a"], Directory.EnumerateDirectories(Path.Combine(bench.WorldFolder, "snapshots")).Select(Path.GetFileName));
        await bench.AtRest(async w => Assert.True(await w.Restore(bench.Id, "a", WorldBench.Ct)));
        Assert.All(pieces, p => Assert.NotNull(bench.World.Pieces.Open(p.Sha256)));
    }

    [Fact]
    public async Task Snapshots_MadeDeletedAndRestoredAtOnce_LeaveAWholeWorld()
    {
        await using var bench = await WorldBench.New();
        var piece = await Joindre(bench, "bon");
        var journal = bench.JournalEnLignes;
        await bench.Workspaces.Snapshot(bench.Id, "a", WorldBench.Ct);
        await bench.AtRest(w => Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(async () =>
        {
            await ((i % 4) switch
            {
                0 => w.Restore(bench.Id, "a", WorldBench.Ct),
                1 => w.DeleteSnapshot(bench.Id, "a", WorldBench.Ct),
                _ => w.Snapshot(bench.Id, "a", WorldBench.Ct),
            });
        }, WorldBench.Ct))));

        Assert.Equal(journal, bench.JournalEnLignes);
        Assert.NotNull(bench.World.Pieces.Open(piece.Sha256));
        Invariants.Check(bench.World.Store);
    }

    [Theory]
    [InlineData("~precedent", null)]
    [InlineData("~precedent", "~suivant")]
    [InlineData(null, "~suivant")]
    public async Task Snapshot_KilledOnTheWay_TheOneBeforeIsWhole(string? aside, string? coming)
    {
        await using var bench = await WorldBench.New();
        var piece = await Joindre(bench, "bon");
        await bench.Workspaces.Snapshot(bench.Id, "a", WorldBench.Ct);

        await using var again = await bench.Killed(folder =>
        {
            var snapshot = Path.Combine(folder, "snapshots", "a");
            if (aside is not null)
            {
                Directory.Move(snapshot, snapshot + aside);
            }

            if (coming is not null)
            {
                Directory.CreateDirectory(snapshot + coming);
            }
        });

        Assert.Equal(["a"], Directory.EnumerateDirectories(Path.Combine(again.WorldFolder, "snapshots")).Select(Path.GetFileName));
        await again.AtRest(async w => Assert.True(await w.Restore(again.Id, "a", WorldBench.Ct)));
        Assert.NotNull(again.World.Pieces.Open(piece.Sha256));
    }

    [Fact]
    public async Task DeleteSnapshot_KilledOnTheWay_IsDeleted()
    {
        await using var bench = await WorldBench.New();
        await bench.Workspaces.Snapshot(bench.Id, "a", WorldBench.Ct);

        await using var again = await bench.Killed(folder =>
        {
            var snapshot = Path.Combine(folder, "snapshots", "a");
            Directory.Move(snapshot, snapshot + "~efface");
        });

        Assert.Empty(again.Workspaces.ListSnapshots(again.Id));
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(again.WorldFolder, "snapshots")));
    }

    [Fact]
    public async Task Restore_OfADamagedSnapshot_IsRefusedAndTheWorldStays()
    {
        await using var bench = await WorldBench.New();
        await bench.Deposee();
        var journal = bench.JournalEnLignes;
        await bench.Workspaces.Snapshot(bench.Id, "a", WorldBench.Ct);
        File.Delete(Path.Combine(bench.WorldFolder, "snapshots", "a", "workspace.db"));

        await bench.AtRest(async w =>
        {
            var refused = await Assert.ThrowsAsync<MondeIllisibleException>(() => w.Restore(bench.Id, "a", WorldBench.Ct));
            Assert.Contains("L’instantané « a » ne peut pas être lu", refused.Constat, StringComparison.Ordinal);
        });

        Assert.Equal(journal, bench.JournalEnLignes);
    }

    [Fact]
    public async Task Swap_EmptyFolderInTheWorldsPlace_ThePreviousStateComesBack()
    {
        await using var bench = await WorldBench.New();
        await bench.Deposee();
        await bench.Workspaces.Snapshot(bench.Id, "a", WorldBench.Ct);
        var journal = bench.JournalEnLignes;

        await using var again = await bench.Killed(folder =>
        {
            Directory.Move(folder, folder + "~precedent");
            Directory.CreateDirectory(folder);
        });

        Assert.Equal(journal, again.JournalEnLignes);
        Assert.Equal(["a"], again.Workspaces.ListSnapshots(again.Id));
        NothingLeft(again);
    }

    [Fact]
    public async Task Swap_SecondRenameImpossible_ThePreviousStateIsPutBack()
    {
        await using var bench = await WorldBench.New();
        bench.World.Dispose();
        await bench.Workspaces.DisposeAsync();
        var folders = new WorldFolders(bench.Folder);

        Assert.Throws<DirectoryNotFoundException>(() => folders.Swap(bench.Id));

        Assert.True(File.Exists(Path.Combine(bench.WorldFolder, "workspace.db")));
        NothingLeft(bench);
    }

    /// <summary>Snapshots that an earlier swap could not carry over wait beside the world: they come back, and none is lost to a later swap.</summary>
    [Fact]
    public async Task Swap_SnapshotsLeftAsideByAnEarlierOne_AreKept()
    {
        await using var bench = await WorldBench.New();
        await bench.Workspaces.Snapshot(bench.Id, "ancien", WorldBench.Ct);
        var snapshots = Path.Combine(bench.WorldFolder, "snapshots");
        Copies.OfWorld(Path.Combine(snapshots, "ancien"), bench.WorldFolder + "~precedent");
        Directory.Move(snapshots, Path.Combine(bench.WorldFolder + "~precedent", "snapshots"));
        await bench.Workspaces.Snapshot(bench.Id, "recent", WorldBench.Ct);

        await bench.AtRest(w => w.Reset(bench.Id, WorldBench.Ct));

        Assert.Equal(["ancien", "recent"], bench.Workspaces.ListSnapshots(bench.Id));
        NothingLeft(bench);
    }

    private static void NothingLeft(WorldBench bench) =>
        Assert.Equal([bench.Id], Directory.EnumerateDirectories(Path.Combine(bench.Folder, "workspaces")).Select(Path.GetFileName));

    private static async Task<Fichier> Joindre(WorldBench bench, string texte) => WorldBench.Accepte(
        await new AjouterFichier(bench.World).Execute("bon.pdf", null, System.Text.Encoding.UTF8.GetBytes(texte), bench.Par(bench.Fournisseur), WorldBench.Ct));
}
