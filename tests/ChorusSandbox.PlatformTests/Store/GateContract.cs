using System.Text.Json;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.PlatformTests.Store;

/// <summary>What every medium owes: run by one class for each of them.</summary>
public abstract class GateContract : IDisposable
{
    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The same bytes at each call.</summary>
    protected abstract IStoreMedium Medium();

    public virtual void Dispose() => GC.SuppressFinalize(this);

    protected Gate Open(Action<CommittedBatch>? committed = null) => Gate.Open(Medium(), JsonSerializerOptions.Web, committed);

    private static Piece UnePiece(long id, int size = 100) => new(id, $"F-{id}", new string('é', size));

    private static Task<bool> Put(Gate gate, Piece piece) => gate.Write(
        changes =>
        {
            changes.Put(piece.Id, piece);
            return true;
        },
        Ct);

    [Fact]
    public async Task Write_ThenRead_GivesTheRecord()
    {
        await using var gate = Open();
        await Put(gate, UnePiece(8000001));
        Assert.Equal(UnePiece(8000001), gate.Read<Piece>(8000001));
        Assert.Null(gate.Read<Piece>(8000002));
        Assert.Null(gate.Read<Compteur>(8000001));
    }

    [Fact]
    public async Task Write_ThenReopen_KeepsEveryRecord()
    {
        var pieces = Enumerable.Range(1, 2500).Select(i => UnePiece(i)).ToList();
        await using (var gate = Open())
        {
            await Task.WhenAll(pieces.Select(piece => Put(gate, piece)));
            await gate.Write(Delete<Piece>(17), Ct);
            await Put(gate, UnePiece(18, 3));
        }

        await using var again = Open();
        var expected = pieces.Where(p => p.Id != 17).Select(p => p.Id == 18 ? UnePiece(18, 3) : p);
        Assert.Equal(expected.Select(p => (p.Id, p)), again.Scan<Piece>());
    }

    [Fact]
    public async Task Write_ActThatThrows_DropsItsOwnChangesOnly()
    {
        await using var gate = Open();
        await Hold(gate, async () =>
        {
            var before = Put(gate, UnePiece(1));
            var failing = gate.Write<bool>(
                changes =>
                {
                    changes.Put(1, UnePiece(1, 7));
                    changes.Put(2, UnePiece(2));
                    throw new InvalidOperationException("bug");
                },
                Ct);
            var after = Put(gate, UnePiece(3));
            await Task.Yield();
            return async () =>
            {
                await before;
                Assert.Equal("bug", (await Assert.ThrowsAsync<InvalidOperationException>(() => failing)).Message);
                await after;
            };
        });
        Assert.Equal([UnePiece(1), UnePiece(3)], gate.ReadMany<Piece>([1, 2, 3]));
    }

    [Fact]
    public async Task Write_ActThatPutsWhatJsonRefuses_FailsAlone()
    {
        await using var gate = Open();
        await Hold(gate, async () =>
        {
            var failing = gate.Write(
                changes =>
                {
                    changes.Put(1, UnePiece(1));
                    changes.Put(1, new Boucle());
                    return true;
                },
                Ct);
            var after = Put(gate, UnePiece(3));
            await Task.Yield();
            return async () =>
            {
                await Assert.ThrowsAsync<JsonException>(() => failing);
                await after;
            };
        });
        Assert.Null(gate.Read<Piece>(1));
        Assert.NotNull(gate.Read<Piece>(3));
    }

    [Fact]
    public async Task Write_InABatch_SeesTheVeryObjectsOfTheActsBefore()
    {
        var batches = new List<CommittedBatch>();
        await using var gate = Open(batches.Add);
        var put = UnePiece(5);
        await Hold(gate, async () =>
        {
            var first = Put(gate, put);
            var second = gate.Write(changes => changes.Get<Piece>(5), Ct);
            var third = gate.Write(
                changes =>
                {
                    changes.Delete<Piece>(5);
                    return changes.Get<Piece>(5);
                },
                Ct);
            var fourth = gate.Write(changes => changes.Get<Piece>(5), Ct);
            await Task.Yield();
            return async () =>
            {
                await first;
                Assert.Same(put, await second);
                Assert.Null(await third);
                Assert.Null(await fourth);
            };
        });
        Assert.Equal([new Change(typeof(Piece), 5, null)], batches[^1].Changes);
        Assert.Null(gate.Read<Piece>(5));
    }

    [Fact]
    public async Task Write_Committed_IsCalledBeforeTheAnswerWithEachRecordOnce()
    {
        var seen = new List<Change>();
        await using var gate = Open(batch => seen.AddRange(batch.Changes));
        await gate.Write(
            changes =>
            {
                changes.Put(1, new Compteur(1));
                changes.Put(9, UnePiece(9));
                changes.Put(1, new Compteur(2));
                return true;
            },
            Ct);
        Assert.Equal([new Change(typeof(Compteur), 1, new Compteur(2)), new Change(typeof(Piece), 9, UnePiece(9))], seen);
    }

    [Fact]
    public async Task Write_ThirtyTwoClients_LoseNoIncrement()
    {
        const int Clients = 32;
        const int Acts = 40;
        await using (var gate = Open())
        {
            await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(
                async () =>
                {
                    for (var i = 0; i < Acts; i++)
                    {
                        var id = await gate.Write(
                            changes =>
                            {
                                var next = (changes.Get<Compteur>(1)?.Valeur ?? 0) + 1;
                                changes.Put(1, new Compteur(next));
                                changes.Put(next, UnePiece(next));
                                return next;
                            },
                            Ct);
                        Assert.Equal(UnePiece(id), gate.Read<Piece>(id));
                        Assert.True(gate.Read<Compteur>(1)!.Valeur >= id);
                    }
                },
                Ct)));
        }

        await using var again = Open();
        Assert.Equal(Clients * Acts, again.Read<Compteur>(1)!.Valeur);
        Assert.Equal(Enumerable.Range(1, Clients * Acts).Select(i => (long)i), again.Scan<Piece>().Select(p => p.Id));
    }

    [Fact]
    public async Task Write_CancelledBeforeItsTurn_IsSkipped()
    {
        await using var gate = Open();
        using var source = new CancellationTokenSource();
        await Hold(gate, async () =>
        {
            var skipped = gate.Write(
                changes =>
                {
                    changes.Put(4, UnePiece(4));
                    return true;
                },
                source.Token);
            await source.CancelAsync();
            return async () => await Assert.ThrowsAnyAsync<OperationCanceledException>(() => skipped);
        });
        Assert.Null(gate.Read<Piece>(4));
    }

    [Fact]
    public async Task Write_BigRecord_IsKept()
    {
        var big = UnePiece(1, 900_000);
        await using (var gate = Open())
        {
            await Put(gate, big);
        }

        await using var again = Open();
        Assert.Equal(big, again.Read<Piece>(1));
    }

    [Fact]
    public async Task Write_RecordLargerThanADocument_IsRefusedAndNothingElse()
    {
        await using var gate = Open();
        await Assert.ThrowsAsync<RecordTooLargeException>(() => Put(gate, UnePiece(1, 3_000_000)));
        await Put(gate, UnePiece(2));
        Assert.Null(gate.Read<Piece>(1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public async Task Put_IdThatLiteDbReadsAsNone_IsABug(long id)
    {
        await using var gate = Open();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Put(gate, UnePiece(id)));
        Assert.Throws<ArgumentOutOfRangeException>(() => gate.Read<Piece>(id));
    }

    [Fact]
    public async Task Write_FromWithinAnAct_IsABugAndNotADeadlock()
    {
        await using var gate = Open();
        var inner = await gate.Write(_ => Record.Exception(() => Put(gate, UnePiece(1)).Wait(Ct)), Ct);
        Assert.IsType<InvalidOperationException>(inner is AggregateException many ? many.InnerException : inner);
        Changes? leaked = null;
        await gate.Write(
            changes =>
            {
                leaked = changes;
                return true;
            },
            Ct);
        Assert.Throws<InvalidOperationException>(() => leaked!.Put(1, UnePiece(1)));
    }

    [Fact]
    public async Task Exclusive_ItsException_ReachesItsCallerAndTheGateGoesOn()
    {
        await using var gate = Open();
        await Assert.ThrowsAsync<InvalidOperationException>(() => gate.Exclusive<bool>(() => throw new InvalidOperationException("bug"), Ct));
        await Put(gate, UnePiece(1));
        Assert.Equal(1, await gate.Exclusive(() => gate.Scan<Piece>().Count(), Ct));
    }

    [Fact]
    public async Task Dispose_WithActsWaiting_DoesThemFirst()
    {
        var gate = Open();
        var waiting = Enumerable.Range(1, 1000).Select(i => Put(gate, UnePiece(i))).ToList();
        await gate.DisposeAsync();
        await Task.WhenAll(waiting);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Put(gate, UnePiece(1001)));
        Assert.Throws<StoreUnavailableException>(() => gate.Read<Piece>(1));
        await using var again = Open();
        Assert.Equal(1000, again.Scan<Piece>().Count());
    }

    /// <summary>Keeps the writer busy while acts are queued, so that they form one batch; then runs what the queueing gave back.</summary>
    protected static async Task Hold(Gate gate, Func<Task<Func<Task>>> queueing)
    {
        using var release = new ManualResetEventSlim();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var held = gate.Exclusive(
            () =>
            {
                begun.SetResult();
                release.Wait(Ct);
                return true;
            },
            Ct);
        await begun.Task;
        var then = await queueing();
        release.Set();
        await held;
        await then();
    }

    private static Func<Changes, bool> Delete<T>(long id)
        where T : class => changes =>
        {
            changes.Delete<T>(id);
            return true;
        };

    private sealed class Boucle
    {
        public Boucle Soi => this;
    }
}
