using System.Text.Json;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.PlatformTests.Store;

/// <summary>The power goes at any write or sync; what was not synced survives in part, in no order, cut anywhere.</summary>
public sealed class PowerLossTests
{
    private const int Writers = 8;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 50, false)]
    [InlineData(2, 150, true)]
    public async Task Write_PowerGoesAtRandom_KeepsWhatWasAnsweredAndNoHalfAct(int seed, int rounds, bool survivorsInDisorder)
    {
#pragma warning disable RS0030 // the seed is given
        var chance = new Random(seed);
#pragma warning restore RS0030
        var medium = new FaultyMedium();
        var answered = new HashSet<long>();
        var total = 0;
        for (var round = 0; round < rounds; round++)
        {
            if (round % 20 == 0)
            {
                medium = new FaultyMedium();
                answered.Clear();
            }

            medium.PowerLeft = chance.Next(60);
            await Live(medium, answered);
            medium = medium.AfterCrash(survivorsInDisorder ? chance : null);
            await Check(medium, answered);
            total = Math.Max(total, answered.Count);
        }

        Assert.True(total > 100);
    }

    private static async Task Live(FaultyMedium medium, HashSet<long> answered)
    {
        try
        {
            await using var gate = Gate.Open(medium, JsonSerializerOptions.Web);
            await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteUntilDark(gate, writer, answered), Ct)));
        }
        catch (IOException) when (medium.Crashed)
        {
            // The power went while the store was opening.
        }
    }

    private static async Task WriteUntilDark(Gate gate, int writer, HashSet<long> answered)
    {
        try
        {
            for (var i = 1; ; i++)
            {
                var id = await gate.Write(Add, Ct);
                lock (answered)
                {
                    answered.Add(id);
                }

                if (writer == 0 && i % 7 == 0)
                {
                    await gate.Exclusive(() => true, Ct);
                }
            }
        }
        catch (StoreUnavailableException)
        {
            // Dark.
        }
    }

    // Three records, one of several pages, one that every act changes, and one taken away: an act must be whole.
    private static long Add(Changes changes)
    {
        var id = (changes.Get<Compteur>(1)?.Valeur ?? 0) + 1;
        changes.Put(1, new Compteur(id));
        changes.Put(id, new Piece(id, $"F-{id}", new string('a', id % 5 == 0 ? 20_000 : 300)));
        changes.Put(id, new Trace(id, "fait"));
        changes.Delete<Trace>(id - 10 > 0 ? id - 10 : 1_000_000_000);
        return id;
    }

    private static async Task Check(FaultyMedium medium, HashSet<long> answered)
    {
        await using var gate = Gate.Open(medium, JsonSerializerOptions.Web);
        var last = gate.Read<Compteur>(1)?.Valeur ?? 0;
        var all = Enumerable.Range(1, (int)last).Select(i => (long)i).ToList();
        Assert.Equal(all, gate.Scan<Piece>().Select(p => p.Id));
        Assert.Equal(all.TakeLast(10), gate.Scan<Trace>().Select(p => p.Id));
        Assert.All(answered, id => Assert.InRange(id, 1, last));
    }
}
