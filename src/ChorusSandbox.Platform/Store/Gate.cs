using System.Text.Json;
using System.Threading.Channels;

namespace ChorusSandbox.Platform.Store;

/// <summary>
/// The only way to the records of one store. One thread writes: it runs the waiting acts, up to 200 a batch, commits them in one transaction,
/// syncs once and only then answers them all. Reads are by number, and see only what is durable.
/// </summary>
public sealed class Gate : IAsyncDisposable
{
    private const int QueueLength = 4096;

    private readonly Channel<Job> queue = Channel.CreateBounded<Job>(new BoundedChannelOptions(QueueLength) { SingleReader = true });
    private readonly IStoreMedium medium;
    private readonly Envelope envelope;
    private readonly Readers readers;
    private readonly Writer writer;

    private Gate(IStoreMedium medium, Envelope envelope, Database database, Action<CommittedBatch>? committed, Action<Contents>? opened)
    {
        this.medium = medium;
        this.envelope = envelope;
        readers = new Readers(database);
        writer = new Writer(queue, medium, envelope, readers, committed, opened);
    }

    /// <summary>Ends when the gate is closed; faulted when it closed itself because the disk failed and the data could not be reopened.</summary>
    public Task Completion => writer.Completion;

    /// <summary>Opens a store, takes it for itself and checks it. The gate owns the medium from then on.</summary>
    /// <param name="medium">Where the bytes are.</param>
    /// <param name="json">How records are written, the same for the whole life of the store.</param>
    /// <param name="committed">Called by the writer when a batch is durable, before any of its acts is answered.</param>
    /// <param name="opened">
    /// Builds what the owner keeps in memory from all that is kept: called here, and by the writer when the data were read again after a failure.
    /// </param>
    /// <exception cref="StoreLockedException">The store is in use elsewhere.</exception>
    /// <exception cref="StoreCorruptException">The data contradict themselves.</exception>
    public static Gate Open(IStoreMedium medium, JsonSerializerOptions json, Action<CommittedBatch>? committed = null, Action<Contents>? opened = null)
    {
        ArgumentNullException.ThrowIfNull(medium);
        try
        {
            var envelope = new Envelope(json);
            var database = Database.Open(medium);
            try
            {
                new Contents(database, envelope).Read(opened);
            }
            catch
            {
                database.CloseAnyhow();
                throw;
            }

            return new Gate(medium, envelope, database, committed, opened);
        }
        catch
        {
            medium.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Runs an act on the writer's thread and answers when its changes are durable. Its exception drops its own changes only.
    /// An act whose token is cancelled before its turn is skipped; once run, it is answered.
    /// </summary>
    /// <param name="act">What to do, synchronously: it awaits nothing and writes to nothing else.</param>
    /// <param name="ct">Gives up as long as the act has not begun.</param>
    /// <exception cref="StoreUnavailableException">The changes could not be made durable; none of them is kept.</exception>
    public Task<T> Write<T>(Func<Changes, T> act, CancellationToken ct = default) => Ask(new Job<T>(batch => batch.Run(act), isExclusive: false, ct), ct);

    /// <summary>Runs a job on the writer's thread between two batches, when the data hold everything, synced, and the log is empty.</summary>
    /// <param name="job">What to do, such as copying the files.</param>
    /// <param name="ct">Gives up as long as the job has not begun.</param>
    /// <exception cref="StoreUnavailableException">The data could not be brought to that state; the job has not run.</exception>
    public Task<T> Exclusive<T>(Func<T> job, CancellationToken ct = default) => Ask(new Job<T>(_ => job(), isExclusive: true, ct), ct);

    /// <summary>The durable record, or null when there is none.</summary>
    /// <exception cref="StoreUnavailableException">The data are closed, or cannot be read.</exception>
    public T? Read<T>(long id)
        where T : class
    {
        var key = RecordKey.Of<T>(id);
        var body = Take(batch => batch.Touches(key), database => database.Find(Envelope.CollectionOf(key.Type), id));
        return body is null ? null : (T)envelope.Read(key, body);
    }

    /// <summary>The durable records of these numbers, in their order, without those that do not exist.</summary>
    /// <exception cref="StoreUnavailableException">The data are closed, or cannot be read.</exception>
    public IReadOnlyList<T> ReadMany<T>(IReadOnlyList<long> ids)
        where T : class
    {
        var keys = ids.Select(RecordKey.Of<T>).ToList();
        var bodies = Take(
            batch => keys.Exists(batch.Touches),
            database => keys.ConvertAll(key => database.Find(Envelope.CollectionOf(key.Type), key.Id)));
        return [.. keys.Zip(bodies).Where(pair => pair.Second is not null).Select(pair => (T)envelope.Read(pair.First, pair.Second!))];
    }

    /// <summary>
    /// All durable records of a type, by number, read in chunks as they are enumerated. One state of the store only where nothing is written
    /// meanwhile, as in <see cref="Exclusive"/>.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The data are closed, or cannot be read.</exception>
    public IEnumerable<(long Id, T Record)> Scan<T>()
        where T : class
    {
        var last = 0L;
        while (Take(batch => batch.Touches(typeof(T)), database => database.Next(Envelope.CollectionOf(typeof(T)), last)) is { Count: > 0 } chunk)
        {
            foreach (var (id, body) in chunk)
            {
                yield return (id, (T)envelope.Read(RecordKey.Of<T>(id), body));
            }

            last = chunk[^1].Id;
        }
    }

    /// <summary>All that is kept, to be read once more; while nothing is written.</summary>
    internal Contents Contents => new(readers.Current, envelope);

    /// <summary>Accepts nothing more, does what was asked before, closes and gives the medium back.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await writer.Completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        medium.Dispose();
    }

    private async Task<T> Ask<T>(Job<T> job, CancellationToken ct)
    {
        if (typeof(T).IsAssignableTo(typeof(Task)))
        {
            throw new InvalidOperationException("An act is synchronous: it may not return a task.");
        }

        if (writer.IsCurrentThread)
        {
            throw new InvalidOperationException("An act may not ask for another one: it would wait for itself.");
        }

        try
        {
            await queue.Writer.WriteAsync(job, ct).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw readers.Closed ?? new StoreUnavailableException("Les données sont fermées.");
        }

        return await job.Task.ConfigureAwait(false);
    }

    private T Take<T>(Func<Batch, bool> isTouchedBy, Func<Database, T> read)
    {
        try
        {
            return readers.Read(isTouchedBy, read);
        }
        catch (Exception failure) when (failure is not (StoreUnavailableException or StoreCorruptException))
        {
            // The writer finds out by an empty job of its own whether the database still answers, and reopens it otherwise.
            queue.Writer.TryWrite(new Job<bool>(_ => true, isExclusive: true, CancellationToken.None));
            throw new StoreUnavailableException("Les données n’ont pas pu être lues.", failure);
        }
    }
}
