using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.PlatformTests.Store;

/// <summary>
/// A medium that can lose what was not synced and whose syncs and writes can fail. After a crash the gate that was using it gets
/// nothing but errors, and <see cref="AfterCrash"/> is the disk as the next start finds it.
/// </summary>
public sealed class FaultyMedium : IStoreMedium
{
    private readonly FaultyBytes data;
    private readonly FaultyBytes log;

    public FaultyMedium()
        : this([], [])
    {
    }

    private FaultyMedium(byte[] data, byte[] log)
    {
        this.data = new FaultyBytes(data, this);
        this.log = new FaultyBytes(log, this);
    }

    /// <summary>What was done, in order: <c>data</c> and <c>log</c> for syncs, and what the test adds.</summary>
    public List<string> Events { get; } = [];

    /// <summary>How many of the next log syncs fail.</summary>
    public int FailingLogSyncs { get; set; }

    /// <summary>How many of the next writes to either file fail.</summary>
    public int FailingWrites { get; set; }

    /// <summary>How many of the next openings fail.</summary>
    public int FailingOpenings { get; set; }

    /// <summary>When set, the power goes after so many more writes and syncs.</summary>
    public int? PowerLeft { get; set; }

    public bool Crashed { get; private set; }

    /// <summary>Runs when the log is about to be synced.</summary>
    public Action? BeforeLogSync { get; set; }

    /// <summary>Runs when either file is about to be read.</summary>
    public Action? BeforeRead { get; set; }

    public Stream OpenData() => Open(data);

    public Stream OpenLog() => Open(log);

    public void SyncData() => Sync(data, "data", fails: false);

    public void SyncLog()
    {
        BeforeLogSync?.Invoke();
        Sync(log, "log", FailingLogSyncs > 0 && FailingLogSyncs-- > 0);
    }

    public void Dispose()
    {
    }

    public void Add(string happened)
    {
        lock (Events)
        {
            Events.Add(happened);
        }
    }

    /// <summary>The disk after the crash: what was synced, and of the rest what the generator lets through, in no order and cut anywhere.</summary>
    public FaultyMedium AfterCrash(Random? chance = null)
    {
        Crashed = true;
        return new FaultyMedium(data.Survivors(chance), log.Survivors(chance));
    }

    /// <summary>The disk after the crash, synced or not, with page 0 of the data torn inside its list of collections: a new length, the old content.</summary>
    public FaultyMedium AfterCrashInTheFirstPage()
    {
        Crashed = true;
        var torn = data.Survivors(null);
        torn[192] = 80;
        return new FaultyMedium(torn, log.Survivors(null));
    }

    internal void Spend()
    {
        if (PowerLeft is { } left && (PowerLeft = left - 1) < 0)
        {
            Crashed = true;
        }

        if (Crashed)
        {
            throw new IOException("No power.");
        }
    }

    internal void SpendWrite()
    {
        Spend();
        if (FailingWrites > 0)
        {
            FailingWrites--;
            throw new IOException("No space left on device.");
        }
    }

    private FaultyBytes Open(FaultyBytes bytes)
    {
        if (Crashed || (FailingOpenings > 0 && FailingOpenings-- > 0))
        {
            throw new IOException("The file does not open.");
        }

        return bytes;
    }

    private void Sync(FaultyBytes bytes, string name, bool fails)
    {
        Spend();
        if (fails)
        {
            throw new IOException("No space left on device.");
        }

        bytes.Sync();
        Add(name);
    }
}
