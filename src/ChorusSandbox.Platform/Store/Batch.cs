namespace ChorusSandbox.Platform.Store;

/// <summary>The changes of the acts that are committed together, over the durable state.</summary>
internal sealed class Batch(Database database, Envelope envelope)
{
    private const long MaxSize = 64 << 20;

    private readonly OrderedDictionary<RecordKey, BatchEntry> entries = [];
    private readonly Dictionary<RecordKey, object?> durable = [];
    private readonly TaskCompletionSource settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long size;

    public IReadOnlyCollection<KeyValuePair<RecordKey, BatchEntry>> Entries => entries;

    /// <summary>What the database answered to an act when it failed; the whole batch then fails.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>True when the batch has its fill of bytes: LiteDB holds a transaction in memory.</summary>
    public bool IsFull => size > MaxSize;

    /// <summary>Ends when the batch is either durable or gone.</summary>
    public Task Settled => settled.Task;

    public void Settle() => settled.TrySetResult();

    public bool Touches(RecordKey key) => entries.ContainsKey(key);

    public bool Touches(Type type) => entries.Keys.Any(key => key.Type == type);

    public object? Get(RecordKey key)
    {
        if (entries.TryGetValue(key, out var entry))
        {
            return entry.Record;
        }

        if (durable.TryGetValue(key, out var known))
        {
            return known;
        }

        var body = Find(key);
        return durable[key] = body is null ? null : envelope.Read(key, body);
    }

    /// <summary>Runs one act. Its exception leaves the batch as it was.</summary>
    public T Run<T>(Func<Changes, T> act)
    {
        var changes = new Changes(this);
        try
        {
            var result = act(changes);
            Take(changes.Own);
            changes.TellKept();
            return result;
        }
        finally
        {
            changes.End();
        }
    }

    public CommittedBatch Committed() => new([.. entries.Select(e => new Change(e.Key.Type, e.Key.Id, e.Value.Record))]);

    // All or none: what cannot be written as JSON is told to its own act.
    private void Take(IReadOnlyDictionary<RecordKey, object?> changes)
    {
        var written = changes.Select(c => (c.Key, new BatchEntry(c.Value, c.Value is null ? null : envelope.Write(c.Key, c.Value)))).ToList();
        foreach (var (key, entry) in written)
        {
            entries[key] = entry;
            size += entry.Body?.Length ?? 0;
        }
    }

    private byte[]? Find(RecordKey key)
    {
        try
        {
            return database.Find(Envelope.CollectionOf(key.Type), key.Id);
        }
        catch (Exception failure)
        {
            Fault ??= failure;
            throw;
        }
    }
}
