using System.Diagnostics.CodeAnalysis;

namespace ChorusSandbox.Platform.Store;

/// <summary>
/// Who may read the database, and when: 32 at once, none while it is being replaced, and nobody sees what is not durable.
/// LiteDB shows a transaction to readers from its commit, before our sync; so a read that meets a record of the batch
/// under way waits for its end and reads again.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore never asked for its wait handle holds nothing; late readers must still be told why it is closed.")]
internal sealed class Readers(Database database)
{
    private const int AtOnce = 32;

    private readonly SemaphoreSlim places = new(AtOnce);
    private Database? current = database;
    private volatile Batch? underWay;
    private volatile int losses;
    private volatile StoreUnavailableException? closed;

    /// <summary>The database as the writer uses it.</summary>
    public Database Current => current ?? throw closed!;

    /// <summary>Why there is no database any more, or null.</summary>
    public StoreUnavailableException? Closed => closed;

    public T Read<T>(Func<Batch, bool> isTouchedBy, Func<Database, T> read)
    {
        while (true)
        {
            var lossesBefore = losses;
            if (underWay is { } before && isTouchedBy(before))
            {
                before.Settled.Wait();
                continue;
            }

            var found = Take(read);
            if ((underWay is not { } after || !isTouchedBy(after)) && lossesBefore == losses)
            {
                return found;
            }
        }
    }

    /// <summary>From here on LiteDB may show what this batch writes.</summary>
    public void Begin(Batch batch) => underWay = batch;

    /// <summary>The batch is durable, or gone with the database that held it.</summary>
    public void End(Batch batch)
    {
        underWay = null;
        batch.Settle();
    }

    /// <summary>Replaces the database while nobody reads. When no other can be opened, every read says so from then on.</summary>
    public void Replace(Func<Database, Database> replacement)
    {
        var old = Current;
        WithoutReaders(() =>
        {
            losses++;
            current = null;
            try
            {
                current = replacement(old);
            }
            catch (Exception failure)
            {
                closed = NotReopened(failure);
            }
        });
    }

    /// <summary>Closes for good, for this reason if it is not closed for another one already.</summary>
    public void Close(StoreUnavailableException reason)
    {
        WithoutReaders(() =>
        {
            closed ??= reason;
            current?.CloseAnyhow();
            current = null;
        });
    }

    private T Take<T>(Func<Database, T> read)
    {
        places.Wait();
        try
        {
            return read(Current);
        }
        finally
        {
            places.Release();
        }
    }

    private void WithoutReaders(Action act)
    {
        for (var i = 0; i < AtOnce; i++)
        {
            places.Wait();
        }

        try
        {
            act();
        }
        finally
        {
            places.Release(AtOnce);
        }
    }

    /// <summary>Why the store is closed when it could not be brought back after a failure.</summary>
    public static StoreUnavailableException NotReopened(Exception failure) =>
        new("Les données n’ont pas pu être rouvertes après une panne du disque : libérez de la place, puis redémarrez.", failure);
}
