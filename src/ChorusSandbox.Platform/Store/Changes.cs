namespace ChorusSandbox.Platform.Store;

/// <summary>
/// What one act reads and changes. It reads through to the durable state, sees the acts before it in the batch and its own changes;
/// all its changes are kept together or not at all. It lives as long as the act's delegate, on the writer's thread.
/// </summary>
public sealed class Changes
{
    private readonly Batch batch;
    private readonly OrderedDictionary<RecordKey, object?> own = [];
    private Action? kept;
    private bool ended;

    internal Changes(Batch batch) => this.batch = batch;

    internal IReadOnlyDictionary<RecordKey, object?> Own => own;

    /// <summary>The record, or null when there is none. A record changed in this batch is the very object that was put.</summary>
    public T? Get<T>(long id)
        where T : class
    {
        Check();
        var key = RecordKey.Of<T>(id);
        return (T?)(own.TryGetValue(key, out var changed) ? changed : batch.Get(key));
    }

    /// <summary>Adds or replaces a record, kept under its type name. It must not be changed any more.</summary>
    public void Put<T>(long id, T record)
        where T : class
    {
        Check();
        ArgumentNullException.ThrowIfNull(record);
        own[RecordKey.Of<T>(id)] = record;
    }

    /// <summary>Deletes a record; nothing happens when there is none.</summary>
    public void Delete<T>(long id)
        where T : class
    {
        Check();
        own[RecordKey.Of<T>(id)] = null;
    }

    /// <summary>Called once the batch has taken all the changes of the act: it has not when one of them cannot be written.</summary>
    public void WhenKept(Action then) => kept = then;

    internal void TellKept() => kept?.Invoke();

    internal void End() => ended = true;

    private void Check()
    {
        if (ended)
        {
            throw new InvalidOperationException("The act has ended: its changes can no longer be read or added to.");
        }
    }
}
