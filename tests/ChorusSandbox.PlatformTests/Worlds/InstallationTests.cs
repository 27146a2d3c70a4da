using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.PlatformTests.Worlds;

/// <summary>What the installation keeps of a world changes one change at a time: none is lost to another.</summary>
public sealed class InstallationTests
{
    [Fact]
    public async Task NewPlace_WhileApplicationsAreMade_LosesNone()
    {
        await using var bench = await WorldBench.New();

        using var made = new CancellationTokenSource();
        var places = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!made.IsCancellationRequested)
            {
                await bench.Workspaces.NewPlace(bench.Id);
            }
        }, WorldBench.Ct)).ToList();

        for (var n = 0; n < 40; n++)
        {
            Assert.False((await bench.Workspaces.Applications.Create(bench.Id, $"Application {n}")).IsRefused);
        }

        await made.CancelAsync();
        await Task.WhenAll(places);
        Assert.Equal(41, bench.Workspaces.Find(bench.Id)!.Applications.Length);
    }

    [Fact]
    public async Task Delete_WhileItIsChanged_LeavesNothingListed()
    {
        await using var bench = await WorldBench.New();
        for (var n = 0; n < 10; n++)
        {
            var id = (await bench.Workspaces.Create(new NouveauMonde { Nom = "Passager", Pompe = false }, WorldBench.Ct)).Monde.Id;
            var changes = Enumerable.Range(0, 20).Select(_ => Task.Run(() => Change(bench.Workspaces, id), WorldBench.Ct));

            await Task.WhenAll([bench.Workspaces.Delete(id, WorldBench.Ct), .. changes]);

            Assert.Null(bench.Workspaces.Find(id));
        }
    }

    [Fact]
    public async Task RenewSecrets_WhilePlacesAreMade_ShowsASecretThatOpens()
    {
        await using var bench = await WorldBench.New();
        using var ended = new CancellationTokenSource();
        var places = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!ended.IsCancellationRequested)
            {
                await bench.Workspaces.NewPlace(bench.Id);
            }
        }, WorldBench.Ct)).ToList();

        for (var n = 0; n < 20; n++)
        {
            var secrets = await bench.Workspaces.RenewSecrets(bench.Id, WorldBench.Ct);
            Assert.NotNull(bench.Workspaces.Applications.Authenticate(secrets.ClientId, secrets.ClientSecret));
        }

        await ended.CancelAsync();
        await Task.WhenAll(places);
    }

    /// <summary>Two people ask for new secrets at once: those that one of them is shown are all right, and no others.</summary>
    [Fact]
    public async Task RenewSecrets_ManyAtOnce_TheLastOnesAllOpen()
    {
        await using var bench = await WorldBench.New();
        for (var n = 0; n < 5; n++)
        {
            var shown = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => bench.Workspaces.RenewSecrets(bench.Id, WorldBench.Ct), WorldBench.Ct)));

            var right = Assert.Single(shown, s => bench.Workspaces.Applications.Authenticate(s.ClientId, s.ClientSecret) is not null);
            Assert.All(right.MotsDePasse, m => Assert.True(SecretsGeneres.Correspond(bench.Resumes.Secrets[m.Key], m.Value), m.Key));
        }
    }

    private static async Task Change(Workspaces workspaces, string id)
    {
        try
        {
            await workspaces.NewPlace(id);
            await workspaces.Applications.Limit(id, ProfilDebit.Souple);
        }
        catch (MondeInconnuException)
        {
            // Deleted before: what is asked of it is not done.
        }
    }
}
