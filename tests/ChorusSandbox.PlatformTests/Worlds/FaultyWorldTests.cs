using System.Diagnostics.CodeAnalysis;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clients;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.PlatformTests.Store;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.PlatformTests.Worlds;

/// <summary>A world over a disk that loses what was not synced, and over one that is full.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Seeded chance, so that a failure can be played again.")]
public sealed class FaultyWorldTests
{
    private static readonly JeuDeDonnees Jeu = new JeuDeDonneesGenere().Generer(2022, WorldBench.Debut);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task PowerLoss_AtAnyMoment_LosesNothingAcknowledged(int seed)
    {
#pragma warning disable RS0030 // The banned constructor with a seed is what repeats a failure.
        var chance = new Random(seed);
#pragma warning restore RS0030
        using var medium = new FaultyMedium();
        var folder = Directory.CreateTempSubdirectory("panne").FullName;
        var acknowledged = new List<long>();
        await using (var world = await Sown(medium, folder))
        {
            medium.PowerLeft = chance.Next(50, 1500);
            await Task.WhenAll(Enumerable.Range(0, 8).Select(client => Load(world, client, acknowledged)));
        }

        Assert.True(medium.Crashed);
        using var disk = medium.AfterCrash(chance);
        await using var again = await OpenWorld.Open("panne", disk, new Pieces(folder), new FakeWall(WorldBench.Debut), new ScriptedClient());
        Assert.All(acknowledged, id => Assert.NotNull(again.Store.Resumes.Factures.Find(id)));
        Invariants.Check(again.Store);
        await again.Driver.Advance(WorldBench.Debut.AddDays(60), null, WorldBench.Ct);
        Invariants.Check(again.Store);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task FullDisk_RefusesWholeBatchesAndGoesOnOnceFreed()
    {
        using var medium = new FaultyMedium();
        var folder = Directory.CreateTempSubdirectory("plein").FullName;
        await using var world = await Sown(medium, folder);
        var acknowledged = new List<long>();

        for (var round = 0; round < 5; round++)
        {
            medium.FailingLogSyncs = 1;
            await Assert.ThrowsAsync<StoreUnavailableException>(() => Deposit(world, $"P-{round}"));
            acknowledged.Add((await Deposit(world, $"F-{round}")).Value!.Id);
            medium.FailingWrites = 1;
            await Assert.ThrowsAsync<StoreUnavailableException>(() => Deposit(world, $"W-{round}"));
            medium.FailingLogSyncs = 1;
            await Assert.ThrowsAsync<StoreUnavailableException>(() => world.Driver.Advance(world.Clock.Now.AddDays(1), null, WorldBench.Ct));
            Invariants.Check(world.Store);
        }

        await world.Driver.Advance(world.Clock.Now.AddDays(60), null, WorldBench.Ct);
        Assert.Equal(acknowledged, world.Store.Resumes.Factures.Toutes.Select(f => f.Id).Order());
        Assert.All(world.Store.Resumes.Factures.Toutes, f => Assert.Equal(StatutFacture.MiseEnPaiement, f.Statut));
        Invariants.Check(world.Store);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Pump_AfterAFullDisk_GoesOn()
    {
        using var medium = new FaultyMedium();
        var folder = Directory.CreateTempSubdirectory("pompe").FullName;
        var wall = new FakeWall(WorldBench.Debut);
        await using var world = await Sown(medium, folder, wall, pump: true);
        await world.Start(WorldBench.Ct);
        var id = (await Deposit(world, "F-1")).Value!.Id;

        medium.FailingLogSyncs = 1;
        await Until(() => medium.FailingLogSyncs == 0, wall, TimeSpan.FromSeconds(1));
        await Until(() => world.Store.Resumes.Factures.Find(id)!.Statut == StatutFacture.MiseADisposition, wall, TimeSpan.FromMinutes(1));
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Moves the wall little by little until something is true; gives up after a thousand steps.</summary>
    private static async Task Until(Func<bool> isTrue, FakeWall wall, TimeSpan step)
    {
        for (var i = 0; i < 1000 && !isTrue(); i++)
        {
            wall.Move(step);
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, WorldBench.Ct);
        }

        Assert.True(isTrue());
    }

    private static async Task<OpenWorld> Sown(FaultyMedium medium, string folder, FakeWall? wall = null, bool pump = false)
    {
        var client = new ScriptedClient
        {
            Answer = _ => ReponseClient.Decide(new DecisionClient(StatutFacture.ServiceFait, Duree.DeJours(1)), new DecisionClient(StatutFacture.MiseEnPaiement, Duree.DeJours(2))),
        };
        var world = await OpenWorld.Open("panne", medium, new Pieces(folder), wall ?? new FakeWall(WorldBench.Debut), client);
        await Semis.Semer(world.Store, new NouveauMonde { Nom = "Panne", Graine = 2022, Horloge = pump ? ModeHorloge.Fluante : ModeHorloge.Figee, Pompe = pump }, WorldBench.Debut, Jeu);
        return world;
    }

    private static async Task Load(OpenWorld world, int client, List<long> acknowledged)
    {
        try
        {
            for (var n = 0; ; n++)
            {
                var id = (await Deposit(world, $"F-{client}-{n}")).Value!.Id;
                lock (acknowledged)
                {
                    acknowledged.Add(id);
                }

                if (n % 4 == client % 4)
                {
                    await world.Driver.Advance(world.Clock.Now.AddHours(6), null, WorldBench.Ct);
                }
            }
        }
        catch (StoreUnavailableException)
        {
            // The power is gone.
        }
    }

    private static Task<Result<Facture>> Deposit(OpenWorld world, string number)
    {
        var resumes = world.Store.Resumes;
        var supplier = resumes.Structures.Values.First(s => s.Role == Domain.Structures.RoleStructure.Fournisseur);
        DemandeFacture demande = UneFacture.De(supplier, resumes.Structure("12345678200051")!).Numero(number);
        return world.Store.Write(work => SoumettreFacture.Within(work, demande, Acteurs.GestionnairePrincipal(resumes, supplier)! with { Porte = Porte.Operation }), WorldBench.Ct);
    }
}
