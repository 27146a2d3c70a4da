using System.Text.Json;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.PlatformTests.Store;

public sealed class FaultyGateTests : GateContract
{
    private readonly FaultyMedium medium = new();
    private int openings;

    protected override IStoreMedium Medium() => medium;

    [Fact]
    public async Task Write_Answer_ComesAfterTheSyncAndTheCommittedCall()
    {
        await using var gate = OpenTold(_ => medium.Add("committed"));
        medium.Events.Clear();
        for (var i = 1; i <= 5; i++)
        {
            await gate.Write(Add(i), Ct);
            medium.Add("answer");
        }

        Assert.Equal(Enumerable.Repeat<string[]>(["log", "committed", "answer"], 5).SelectMany(e => e), medium.Events);
    }

    [Fact]
    public async Task Write_ManyActsInABatch_AreOneSync()
    {
        await using var gate = OpenTold();
        medium.Events.Clear();
        await Hold(gate, async () =>
        {
            var acts = Enumerable.Range(1, 200).Select(i => gate.Write(Add(i), Ct)).ToList();
            await Task.Yield();
            return () => Task.WhenAll(acts);
        });
        Assert.Equal(["log"], medium.Events);
    }

    [Fact]
    public async Task Read_WhileTheBatchIsNotSynced_WaitsForItAndOthersDoNot()
    {
        await using var gate = OpenTold();
        await gate.Write(Add(1), Ct);
        await gate.Write(Add(2), Ct);
        Task<Piece?>? reader = null;
        medium.BeforeLogSync = () =>
        {
            medium.BeforeLogSync = null;
            reader = Task.Run(() => gate.Read<Piece>(1), Ct);
            Assert.NotNull(gate.Read<Piece>(2));
            Assert.False(reader.Wait(TimeSpan.FromMilliseconds(200)));
        };
        await gate.Write(
            changes =>
            {
                changes.Delete<Piece>(1);
                return true;
            },
            Ct);
        Assert.Null(await reader!);
    }

    /// <summary>Two at once in LiteDB, of which one makes room in its cache, have got each other's record: one in half a million reads.</summary>
    [Fact]
    public async Task Read_WhileAnotherReads_WaitsForItEvenInMemory()
    {
        const int MoreThanLiteDbKeepsInMemory = 6000;
        await using (var filled = OpenTold())
        {
            await Task.WhenAll(Enumerable.Range(1, MoreThanLiteDbKeepsInMemory).Select(i => filled.Write(Add(i), Ct)));
        }

        await using var gate = OpenTold();
        Assert.Equal(MoreThanLiteDbKeepsInMemory, gate.Scan<Piece>().Count());
        using var release = new ManualResetEventSlim();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        medium.BeforeRead = () =>
        {
            medium.BeforeRead = null;
            begun.SetResult();
            release.Wait(Ct);
        };
        var first = Task.Run(() => gate.Read<Piece>(1), Ct);
        Assert.NotSame(first, await Task.WhenAny(begun.Task, first));
        var second = Task.Run(() => gate.Read<Piece>(MoreThanLiteDbKeepsInMemory), Ct);
        var overtaken = await Task.WhenAny(second, Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Ct)) == second;
        release.Set();
        Assert.False(overtaken);
        Assert.Equal((1, MoreThanLiteDbKeepsInMemory), ((await first)!.Id, (await second)!.Id));
    }

    [Fact]
    public async Task Read_WhileABatchFails_NeverSeesIt()
    {
        await using var gate = OpenTold();
        Task<Piece?>? reader = null;
        medium.BeforeLogSync = () =>
        {
            medium.BeforeLogSync = null;
            reader = Task.Run(() => gate.Read<Piece>(1), Ct);
            Assert.False(reader.Wait(TimeSpan.FromMilliseconds(100)));
            medium.FailingLogSyncs = 1;
        };
        await Assert.ThrowsAsync<StoreUnavailableException>(() => gate.Write(Add(1), Ct));
        Assert.Null(await reader!);
    }

    [Theory]
    [InlineData("sync")]
    [InlineData("write")]
    public async Task Write_DiskFull_TellsTheWholeBatchReopensAndLosesNothing(string fault)
    {
        await using (var gate = OpenTold())
        {
            await Task.WhenAll(Enumerable.Range(1, 100).Select(i => gate.Write(Add(i), Ct)));
            await Hold(gate, async () =>
            {
                var acts = Enumerable.Range(101, 50).Select(i => gate.Write(Add(i), Ct)).ToList();
                await Task.Yield();
                medium.FailingLogSyncs = fault == "sync" ? 1 : 0;
                medium.FailingWrites = fault == "write" ? 1 : 0;
                return async () =>
                {
                    foreach (var act in acts)
                    {
                        await Assert.ThrowsAsync<StoreUnavailableException>(() => act);
                    }
                };
            });
            Assert.Equal(2, openings);
            Assert.Equal(Ids(1, 100), gate.Scan<Piece>().Select(p => p.Id));
            await gate.Write(Add(201), Ct);
            Assert.Equal(101, gate.Read<Compteur>(1)!.Valeur);
        }

        await using var again = OpenTold();
        Assert.Equal([.. Ids(1, 100), 201L], again.Scan<Piece>().Select(p => p.Id));
    }

    [Fact]
    public async Task Exclusive_CheckpointThatFails_TellsItsCallerAndLosesNothing()
    {
        await using var gate = OpenTold();
        await Task.WhenAll(Enumerable.Range(1, 100).Select(i => gate.Write(Add(i), Ct)));
        medium.FailingWrites = 1;
        var ran = false;
        await Assert.ThrowsAsync<StoreUnavailableException>(() => gate.Exclusive(() => ran = true, Ct));
        Assert.False(ran);
        Assert.Equal(2, openings);
        Assert.Equal(Ids(1, 100), gate.Scan<Piece>().Select(p => p.Id));
        Assert.True(await gate.Exclusive(() => true, Ct));
    }

    [Fact]
    public async Task Write_ReopeningFailsToo_ClosesTheGateForGood()
    {
        var gate = OpenTold();
        await gate.Write(Add(1), Ct);
        medium.FailingLogSyncs = 1;
        medium.FailingOpenings = 1;
        await Assert.ThrowsAsync<StoreUnavailableException>(() => gate.Write(Add(2), Ct));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => gate.Completion);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => gate.Write(Add(3), Ct));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => gate.Exclusive(() => true, Ct));
        Assert.Throws<StoreUnavailableException>(() => gate.Read<Piece>(1));
        await gate.DisposeAsync();
        await using var again = OpenTold();
        Assert.Equal([1L], again.Scan<Piece>().Select(p => p.Id));
    }

    [Fact]
    public async Task Write_CommittedCallThatThrows_IsAnsweredAndTheOwnerRebuilds()
    {
        await using var gate = OpenTold(_ => throw new InvalidOperationException("bug"));
        await gate.Write(Add(1), Ct);
        Assert.Equal(2, openings);
        Assert.NotNull(gate.Read<Piece>(1));
    }

    [Fact]
    public async Task Write_OwnerThatCannotRebuild_ClosesTheGate()
    {
        await using var gate = Gate.Open(medium, JsonSerializerOptions.Web, opened: _ =>
        {
            if (openings++ > 0)
            {
                throw new InvalidOperationException("bug");
            }
        });
        medium.FailingLogSyncs = 1;
        await Assert.ThrowsAsync<StoreUnavailableException>(() => gate.Write(Add(1), Ct));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => gate.Completion);
    }

    private static IEnumerable<long> Ids(int from, int count) => Enumerable.Range(from, count).Select(i => (long)i);

    private static Func<Changes, bool> Add(long id) => changes =>
    {
        changes.Put(1, new Compteur((changes.Get<Compteur>(1)?.Valeur ?? 0) + 1));
        changes.Put(id, new Piece(id, $"F-{id}", Piece.CorpsDe(id, 3000)));
        return true;
    };

    private Gate OpenTold(Action<CommittedBatch>? committed = null) =>
        Gate.Open(medium, JsonSerializerOptions.Web, committed, _ => openings++);
}
