namespace ChorusSandbox.Platform.Store;

/// <summary>Something the writer was asked to do, and owes an answer for.</summary>
internal abstract class Job
{
    /// <summary>True for a job that has the files for itself, between two batches.</summary>
    public abstract bool IsExclusive { get; }

    /// <summary>Runs it without answering; false when the caller gave up before it began.</summary>
    public abstract bool TryRun(Batch batch);

    /// <summary>Gives the answer that running it has found.</summary>
    public abstract void Acknowledge();

    /// <summary>Answers that it has not been done.</summary>
    public abstract void Fail(Exception failure);
}

/// <summary>A job whose caller awaits a value, or the exception that running it has thrown.</summary>
internal sealed class Job<T>(Func<Batch, T> run, bool isExclusive, CancellationToken ct) : Job
{
    private readonly TaskCompletionSource<T> source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? thrown;
    private T? value;

    public override bool IsExclusive => isExclusive;

    public Task<T> Task => source.Task;

    public override bool TryRun(Batch batch)
    {
        if (ct.IsCancellationRequested)
        {
            source.TrySetCanceled(ct);
            return false;
        }

        try
        {
            value = run(batch);
        }
        catch (Exception failure)
        {
            thrown = failure;
        }

        return true;
    }

    public override void Acknowledge()
    {
        if (thrown is null)
        {
            source.TrySetResult(value!);
        }
        else
        {
            source.TrySetException(thrown);
        }
    }

    public override void Fail(Exception failure) => source.TrySetException(failure);
}
