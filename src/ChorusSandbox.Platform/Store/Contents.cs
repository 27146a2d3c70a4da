using System.Collections.Concurrent;
using System.Text.Json;

namespace ChorusSandbox.Platform.Store;

/// <summary>
/// The whole of a store, read once at its opening: its owner builds from it what it keeps in memory, and what the owner does not ask for
/// is read all the same, so that a store that opens is one that can be read. Two types may be read at the same time: one is taken apart
/// while the other waits for the database.
/// </summary>
public sealed class Contents
{
    private readonly Database database;
    private readonly Envelope envelope;
    private readonly ConcurrentDictionary<string, bool> read = [];

    internal Contents(Database database, Envelope envelope) => (this.database, this.envelope) = (database, envelope);

    /// <summary>Every record of a type, by number.</summary>
    /// <param name="json">How they are read, when not as they are written: an owner that keeps little of them reads past the rest.</param>
    /// <exception cref="StoreCorruptException">A record is not there, or is none.</exception>
    public IEnumerable<(long Id, T Record)> Records<T>(JsonSerializerOptions? json = null)
        where T : class =>
        Bodies(Envelope.CollectionOf(typeof(T))).Select(found => (found.Id, (T)envelope.Read(RecordKey.Of<T>(found.Id), found.Body, json)));

    /// <summary>Lets the owner build what it keeps in memory, then reads what it has not asked for.</summary>
    /// <exception cref="StoreCorruptException">A record is not there, or is none.</exception>
    internal void Read(Action<Contents>? owner)
    {
        owner?.Invoke(this);
        foreach (var collection in Sound(database.Collections).Where(c => !read.ContainsKey(c)))
        {
            foreach (var (id, body) in Bodies(collection))
            {
                Envelope.Check(collection, id, body);
            }
        }
    }

    private IEnumerable<(long Id, byte[] Body)> Bodies(string collection)
    {
        var counted = Sound(() => database.Count(collection));
        var found = 0L;
        var last = 0L;
        while (Sound(() => database.Next(collection, last)) is { Count: > 0 } chunk)
        {
            foreach (var record in chunk)
            {
                yield return record;
            }

            found += chunk.Count;
            last = chunk[^1].Id;
        }

        if (found != counted)
        {
            throw new StoreCorruptException($"La collection {collection} annonce {counted} enregistrements et en contient {found} : restaurez un instantané ou réinitialisez le monde.");
        }

        read[collection] = true;
    }

    // LiteDB meets unreadable pages with whatever its parsing throws.
    private static T Sound<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is not IOException)
        {
            throw StoreCorruptException.Unreadable(failure);
        }
    }
}
