using System.Collections.Concurrent;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Clients;

namespace ChorusSandbox.PlatformTests.Worlds;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task ThirtyTwoClients_OverOneWorld_BreakNoInvariant()
    {
        await using var bench = await WorldBench.New();
        bench.Client.Answer = _ => ReponseClient.Decide(new DecisionClient(StatutFacture.ServiceFait, Duree.DeJours(1)), new DecisionClient(StatutFacture.MiseEnPaiement, Duree.DeJours(2)));
        var acknowledged = new ConcurrentBag<long>();
        var refusedTwins = 0;

        await Task.WhenAll(Enumerable.Range(0, 32).Select(client => Task.Run(async () =>
        {
            for (var n = 0; n < 8; n++)
            {
                // Two clients share each number: one of them is refused.
                var result = await bench.Soumettre(bench.UneFacture().Numero($"F-{client / 2}-{n}"));
                if (result.IsRefused)
                {
                    Assert.Equal([CodeRefus.FactureNumeroDoublon], result.Refus.Select(r => r.Code));
                    Interlocked.Increment(ref refusedTwins);
                    continue;
                }

                acknowledged.Add(result.Value.Id);
                Assert.NotNull(bench.Resumes.Factures.Find(result.Value.Id));
                if (n % 4 == 0)
                {
                    await bench.Avancer("PT1M");
                }
                else if (n % 4 == 1)
                {
                    await bench.Traiter(result.Value.Id, "REJETEE", "REJ-02");
                }
            }
        }, WorldBench.Ct)));
        await bench.Avancer("P3D");

        Assert.Equal((128, 128), (acknowledged.Distinct().Count(), refusedTwins));
        Assert.Equal(128, bench.Journal.Count(f => f is { Acte: "SoumettreFacture", EstAccepte: true }));
        Assert.All(acknowledged, id => Assert.True(bench.Lire(id).Statut is StatutFacture.MiseEnPaiement or StatutFacture.Rejetee));
        Invariants.Check(bench.World.Store);
    }

    [Fact]
    public async Task WholeStory_AfterARestart_HasTheSameSummaries()
    {
        await using var bench = await WorldBench.New();
        await WholeStory.Play(bench);
        Invariants.Check(bench.World.Store);
        var before = Invariants.Written(bench.Resumes);

        await using var again = await bench.Restarted();

        Assert.Equal(before, Invariants.Written(again.Resumes));
    }
}
