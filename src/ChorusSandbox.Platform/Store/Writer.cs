using System.Threading.Channels;

namespace ChorusSandbox.Platform.Store;

/// <summary>The one thread that writes a store: LiteDB's transactions belong to a thread, and two writers leave stale index pages behind.</summary>
internal sealed class Writer
{
    private const int BatchSize = 200;
    private const long LogLimit = 32L << 20;

    private readonly Channel<Job> queue;
    private readonly IStoreMedium medium;
    private readonly Envelope envelope;
    private readonly Readers readers;
    private readonly Action<CommittedBatch>? committed;
    private readonly Action<Contents>? opened;
    private readonly Thread thread;
    private readonly TaskCompletionSource completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Writer(Channel<Job> queue, IStoreMedium medium, Envelope envelope, Readers readers, Action<CommittedBatch>? committed, Action<Contents>? opened)
    {
        this.queue = queue;
        this.medium = medium;
        this.envelope = envelope;
        this.readers = readers;
        this.committed = committed;
        this.opened = opened;
        thread = new Thread(Run) { IsBackground = true, Name = "Store writer" };
        thread.Start();
    }

    public Task Completion => completion.Task;

    public bool IsCurrentThread => Thread.CurrentThread == thread;

    private void Run()
    {
        while (readers.Closed is null && Wait())
        {
            while (readers.Closed is null && queue.Reader.TryRead(out var job))
            {
                if (job.IsExclusive)
                {
                    RunAlone(job);
                }
                else
                {
                    RunBatch(job);
                }
            }
        }

        End();
    }

    private bool Wait() => queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult();

    private void RunBatch(Job first)
    {
        var batch = new Batch(readers.Current, envelope);
        var done = new List<Job>();
        Job? alone = null;
        for (Job? job = first; job is not null;)
        {
            if (job.TryRun(batch))
            {
                done.Add(job);
            }

            if (done.Count == BatchSize || batch.IsFull || !queue.Reader.TryRead(out job))
            {
                break;
            }

            if (job.IsExclusive)
            {
                alone = job;
                break;
            }
        }

        if (TryCommit(batch, out var failure))
        {
            done.ForEach(job => job.Acknowledge());
        }
        else
        {
            done.ForEach(job => job.Fail(failure));
        }

        if (alone is not null)
        {
            RunAlone(alone);
        }
        else if (readers.Closed is null && readers.Current.LogLength > LogLimit)
        {
            TryCheckpoint();
        }
    }

    private void RunAlone(Job job)
    {
        if (readers.Closed is { } closed)
        {
            job.Fail(closed);
        }
        else if (TryCheckpoint() is { } failure)
        {
            job.Fail(Told(failure));
        }
        else if (job.TryRun(new Batch(readers.Current, envelope)))
        {
            job.Acknowledge();
        }
    }

    private bool TryCommit(Batch batch, out StoreUnavailableException failure)
    {
        failure = null!;
        if (batch.Entries.Count == 0 && batch.Fault is null)
        {
            return true;
        }

        readers.Begin(batch);
        try
        {
            if (batch.Fault is not null)
            {
                throw batch.Fault;
            }

            readers.Current.Apply(batch.Entries);
            readers.Current.SyncLog();
        }
        catch (Exception broken)
        {
            Replace();
            readers.End(batch);
            Reopened();
            failure = Told(broken);
            return false;
        }

        readers.End(batch);
        Publish(batch);
        return true;
    }

    private void Publish(Batch batch)
    {
        try
        {
            committed?.Invoke(batch.Committed());
        }
        catch (Exception)
        {
            // The batch is durable and must be answered so; what the owner keeps in memory is in doubt and is built anew.
            Reopened();
        }
    }

    private Exception? TryCheckpoint()
    {
        try
        {
            readers.Current.Checkpoint();
            return null;
        }
        catch (Exception broken)
        {
            Replace();
            Reopened();
            return broken;
        }
    }

    private void Replace() => readers.Replace(old =>
    {
        old.Abandon();
        return Database.Open(medium);
    });

    private void Reopened()
    {
        if (readers.Closed is not null)
        {
            return;
        }

        try
        {
            new Contents(readers.Current, envelope).Read(opened);
        }
        catch (Exception failure)
        {
            // What is kept cannot be read, and what the owner shows from memory is wrong by now: better nothing than that.
            readers.Close(Readers.NotReopened(failure));
        }
    }

    private void End()
    {
        queue.Writer.TryComplete();
        var broken = readers.Closed;
        readers.Close(new StoreUnavailableException("Les données sont fermées."));
        while (queue.Reader.TryRead(out var job))
        {
            job.Fail(readers.Closed!);
        }

        if (broken is null)
        {
            completion.TrySetResult();
        }
        else
        {
            completion.TrySetException(broken);
        }
    }

    private static StoreUnavailableException Told(Exception failure) =>
        new("L’enregistrement a échoué et rien n’en a été gardé : recommencez.", failure);
}
