using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.PlatformTests.Worlds;

/// <summary>A world put back: the installation remembers when and to what, and what doors keep about the world stays.</summary>
public sealed class RemisesTests
{
    [Fact]
    public async Task PutBack_ResetAndRestore_AreRememberedInOrder()
    {
        await using var bench = await WorldBench.New();
        await bench.Workspaces.Snapshot(bench.Id, "a", WorldBench.Ct);
        var debut = bench.Wall.GetUtcNow();
        bench.Wall.Move(TimeSpan.FromMinutes(1));

        await bench.AtRest(w => w.Restore(bench.Id, "a", WorldBench.Ct));
        bench.Wall.Move(TimeSpan.FromMinutes(1));
        await bench.AtRest(w => w.Reset(bench.Id, WorldBench.Ct));
        await bench.AtRest(w => w.Restore(bench.Id, "inconnu", WorldBench.Ct));

        await using var again = await bench.Restarted();
        var monde = again.Workspaces.Find(bench.Id)!;
        Assert.Equal([new Remise(debut.AddMinutes(1), "a"), new Remise(debut.AddMinutes(2), null)], monde.Remises);
        Assert.Equal(monde.Remises[1], monde.RemisDepuis(debut));
        Assert.Equal(monde.Remises[1], monde.RemisDepuis(debut.AddMinutes(1)));
        Assert.Null(monde.RemisDepuis(debut.AddMinutes(2)));
    }

    [Fact]
    public async Task PutBack_AgainAndAgain_OnlyTheLastTimesAreRemembered()
    {
        await using var bench = await WorldBench.New();
        await bench.Workspaces.Snapshot(bench.Id, "a", WorldBench.Ct);
        await bench.AtRest(async w =>
        {
            for (var i = 0; i < 105; i++)
            {
                bench.Wall.Move(TimeSpan.FromSeconds(1));
                await w.Restore(bench.Id, "a", WorldBench.Ct);
            }
        });

        Assert.Equal(100, bench.Workspaces.Find(bench.Id)!.Remises.Length);
        Assert.Equal(bench.Wall.GetUtcNow(), bench.Workspaces.Find(bench.Id)!.Remises[^1].Mur);
    }

    [Fact]
    public async Task FolderBeside_OutlivesWhatTheWorldBecomesAndGoesWithIt()
    {
        await using var bench = await WorldBench.New();
        var beside = Directory.CreateDirectory(bench.Workspaces.FolderBeside(bench.Workspaces.Find(bench.Id)!)).FullName;
        await File.WriteAllTextAsync(Path.Combine(beside, "note"), "x", WorldBench.Ct);
        await bench.Workspaces.Snapshot(bench.Id, "a", WorldBench.Ct);

        await bench.AtRest(w => w.Restore(bench.Id, "a", WorldBench.Ct));
        await bench.AtRest(w => w.Reset(bench.Id, WorldBench.Ct));
        await using var again = await bench.Restarted();
        Assert.True(File.Exists(Path.Combine(beside, "note")));

        again.World.Dispose();
        await again.Workspaces.Delete(again.Id, WorldBench.Ct);
        Assert.False(Directory.Exists(beside));
    }

    [Fact]
    public async Task Start_FolderBesideOfAWorldThatIsGone_IsDeleted()
    {
        await using var bench = await WorldBench.New();
        var beside = bench.Workspaces.FolderBeside(bench.Workspaces.Find(bench.Id)!);
        Directory.CreateDirectory(beside);
        var orphan = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(beside)!, "m999")).FullName;

        await using var again = await bench.Restarted();

        Assert.False(Directory.Exists(orphan));
        Assert.True(Directory.Exists(beside));
    }

    [Fact]
    public async Task Change_OfPlaceAndOfApplicationsAtOnce_LosesNone()
    {
        await using var bench = await WorldBench.New();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            await Task.Yield();
            _ = i % 2 == 0 ? await bench.Workspaces.NewPlace(bench.Id) : (await bench.Workspaces.Applications.Create(bench.Id, $"a{i}")).Value!.ClientSecret;
        }));

        Assert.Equal(11, bench.Workspaces.Find(bench.Id)!.Applications.Length);
    }
}
