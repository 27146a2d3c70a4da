using LiteDB;
using LiteDB.Engine;

namespace ChorusSandbox.Platform.Store;

/// <summary>
/// One LiteDB over the streams of one medium, from its opening to its closing. LiteDB is used by one thread at a time: its cache may
/// take the page that one reader is about to read for another that needs room, and then answers with somebody else's record.
/// When it may be used at all is the gate's affair.
/// </summary>
internal sealed class Database
{
    private const int ChunkSize = 250;
    private const int ChunkBytes = 4_000_000;

    private readonly DataFile data;
    private readonly LogFile log;
    private readonly LiteDatabase lite;
    private readonly Lock oneAtATime = new();

    private Database(DataFile data, LogFile log)
    {
        this.data = data;
        this.log = log;
        // Binary collation: the default is the machine's culture, written into the file for ever.
        lite = new LiteDatabase(new LiteEngine(new EngineSettings { DataStream = data, LogStream = log, Collation = Collation.Binary }));
    }

    public long LogLength => log.Length;

    public static Database Open(IStoreMedium medium)
    {
        DataFile? data = null;
        LogFile? log = null;
        try
        {
            data = new DataFile(medium.OpenData(), medium.SyncData);
            log = new LogFile(medium.OpenLog(), medium.SyncLog, data.Sync);
            Mend(data, log);
            var database = new Database(data, log);
            data.Sync();
            if (database.lite.CheckpointSize != 0)
            {
                // LiteDB would empty the log by itself inside a commit, before our sync of it.
                database.lite.CheckpointSize = 0;
            }

            database.Checkpoint();
            return database;
        }
        catch (Exception failure)
        {
            data?.Dispose();
            log?.Dispose();
            if (failure is not IOException)
            {
                // LiteDB meets unreadable pages with whatever its parsing throws.
                throw StoreCorruptException.Unreadable(failure);
            }

            throw;
        }
    }

    public byte[]? Find(string collection, long id)
    {
        lock (oneAtATime)
        {
            return lite.GetCollection(collection).FindById(id) is { } document ? Envelope.Unwrap(collection, document).Body : null;
        }
    }

    /// <summary>The names of all that is kept.</summary>
    public IReadOnlyList<string> Collections()
    {
        lock (oneAtATime)
        {
            return [.. lite.GetCollectionNames()];
        }
    }

    /// <summary>How many records a collection says it has.</summary>
    public long Count(string collection)
    {
        lock (oneAtATime)
        {
            return lite.GetCollection(collection).LongCount();
        }
    }

    /// <summary>The next records after a number, few when they are large; materialised: a lazy enumeration of LiteDB leaks its lock.</summary>
    public List<(long Id, byte[] Body)> Next(string collection, long after)
    {
        lock (oneAtATime)
        {
            var (chunk, bytes) = (new List<(long Id, byte[] Body)>(), 0);
            foreach (var document in lite.GetCollection(collection).Find(BsonExpression.Create("_id > @0", after), 0, ChunkSize))
            {
                chunk.Add(Envelope.Unwrap(collection, document));
                bytes += chunk[^1].Body.Length;
                if (bytes >= ChunkBytes)
                {
                    break;
                }
            }

            return chunk;
        }
    }

    /// <summary>One transaction for all these changes; durable only after <see cref="SyncLog"/>. Readers pass between two of them.</summary>
    public void Apply(IEnumerable<KeyValuePair<RecordKey, BatchEntry>> changes)
    {
        lite.BeginTrans();
        foreach (var (key, entry) in changes)
        {
            lock (oneAtATime)
            {
                var collection = lite.GetCollection(Envelope.CollectionOf(key.Type));
                if (entry.Body is { } body)
                {
                    collection.Upsert(Envelope.Wrap(key.Id, body));
                }
                else
                {
                    collection.Delete(key.Id);
                }
            }
        }

        lock (oneAtATime)
        {
            lite.Commit();
        }
    }

    /// <summary>Makes everything committed durable. LiteDB writes its log behind its commits; the length it reports is the one it will have.</summary>
    public void SyncLog()
    {
        long expected;
        lock (oneAtATime)
        {
            expected = lite.GetCollection("$database").FindAll().First()["logFileSize"].AsInt64;
        }

        log.Sync(expected);
    }

    /// <summary>Moves the log into the data: log synced, data written, data synced, log emptied, in this order.</summary>
    public void Checkpoint()
    {
        SyncLog();
        lock (oneAtATime)
        {
            lite.Checkpoint();
            data.Sync();
        }
    }

    /// <summary>Forgets what no sync confirmed, lets nothing more be written, closes.</summary>
    /// <exception cref="IOException">It is closed, but what no sync confirmed may still be there.</exception>
    public void Abandon()
    {
        data.Cut();
        try
        {
            log.Cut();
        }
        finally
        {
            Quietly(lite.Dispose);
            CloseStreams();
        }
    }

    /// <summary>Closes for the last time. Whatever fails here, everything answered is in the log, and the next opening finds it.</summary>
    public void CloseAnyhow()
    {
        Quietly(() =>
        {
            Checkpoint();
            lite.Dispose();
        });
        Quietly(Abandon);
    }

    // What a power cut can leave of page 0, which LiteDB reads before it looks at the log.
    private static void Mend(DataFile data, LogFile log)
    {
        if (log.LastHeader is { } header)
        {
            // A checkpoint was cut short: the header may be torn, and the log still holds it whole.
            data.WriteAt(0, header);
        }
        else if (log.Length == 0 && data.Length <= LogFile.PageSize)
        {
            // One page holds no collection: the store was being made, and is made again.
            data.SetLength(0);
        }
    }

    private static void Quietly(Action closing)
    {
        try
        {
            closing();
        }
        catch (Exception broken) when (broken is LiteException or IOException or InvalidOperationException)
        {
            // It is closed because it is broken, or for good: what it says while closing adds nothing for anybody.
        }
    }

    private void CloseStreams()
    {
        data.Dispose();
        log.Dispose();
    }
}
