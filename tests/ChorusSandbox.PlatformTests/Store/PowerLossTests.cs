using System.Text.Json;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.PlatformTests.Store;

/// <summary>The power goes at any write or sync; what was not synced survives in part, in no order, sector by sector.</summary>
public sealed class PowerLossTests
{
    private const int Writers = 8;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 60, false)]
    [InlineData(2, 140, true)]
    public async Task Write_PowerGoesUnderEightWriters_KeepsWhatWasAnsweredAndNoHalfAct(int seed, int rounds, bool survivorsInDisorder)
    {
        var chance = Seeded(seed);
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

    [Fact]
    public async Task Write_PowerGoesAtEachStepOfAStory_KeepsWhatWasAnsweredAndNoHalfAct()
    {
        var chance = Seeded(3);
        var steps = 0;
        for (var finished = false; !finished; steps++)
        {
            for (var disk = 0; disk < 4; disk++)
            {
                var medium = new FaultyMedium { PowerLeft = steps };
                var answered = new HashSet<long>();
                await Story(medium, answered);
                finished = !medium.Crashed;
                medium = medium.AfterCrash(disk == 0 ? null : chance);
                await Check(medium, answered);
            }
        }

        Assert.True(steps > 40);
    }

    [Fact]
    public async Task Open_FirstPageTornByACheckpoint_IsMendedFromTheLog()
    {
        var medium = new FaultyMedium();
        FaultyMedium after;
        await using (var gate = Gate.Open(medium, JsonSerializerOptions.Web))
        {
            await gate.Write(Add, Ct);
            after = medium.AfterCrashInTheFirstPage();
        }

        await Check(after, [1]);
    }

    private static Random Seeded(int seed)
    {
#pragma warning disable RS0030 // the seed is given
        return new Random(seed);
#pragma warning restore RS0030
    }

    private static async Task Story(FaultyMedium medium, HashSet<long> answered)
    {
        try
        {
            for (var life = 0; life < 2; life++)
            {
                await using var gate = Gate.Open(medium, JsonSerializerOptions.Web);
                for (var i = 0; i < 5; i++)
                {
                    answered.Add(await gate.Write(Add, Ct));
                    if (i == 2)
                    {
                        await gate.Exclusive(() => true, Ct);
                    }
                }
            }
        }
        catch (IOException) when (medium.Crashed)
        {
            // Dark.
        }
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

                if (writer == 0 && i % 4 == 0)
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
        changes.Put(id, new Piece(id, $"F-{id}", Piece.CorpsDe(id, id % 9 == 0 ? 60_000 : 300)));
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
