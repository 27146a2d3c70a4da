using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>The place of one world in the process: closed, or open with so many leases out.</summary>
internal sealed class Slot(string id, TimeProvider wall)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _alone = new(1, 1);
    private readonly SemaphoreSlim _door = new(1, 1);
    private readonly Lock _count = new();
    private int _leases;
    private OpenWorld? _world;
    private bool _ended;
    private TaskCompletionSource _free = Done();

    /// <summary>The faults armed in it, open or not.</summary>
    public Failures.Failures Failures { get; } = new(wall);

    /// <summary>True while it is open.</summary>
    public bool IsOpen => _world is not null;

    /// <summary>Wall timestamp of the last lease given back.</summary>
    public long LastUse { get; private set; } = wall.GetTimestamp();

    /// <summary>A lease; opens the world when it is closed.</summary>
    public async Task<Workspace> Lease(Func<Task<OpenWorld>> open, CancellationToken ct)
    {
        await _door.WaitAsync(ct);
        try
        {
            if (_ended)
            {
                throw new StoreUnavailableException("Le bac à sable s’arrête.");
            }

            _world ??= await Started(await open(), ct);

            Take();
            return new Workspace(_world, Failures, GiveBack);
        }
        finally
        {
            _door.Release();
        }
    }

    /// <summary>Runs a job that moves folders of the world or makes its secrets: one at a time. The world may be open.</summary>
    /// <exception cref="MondeOccupeException">Another one was still under way after five seconds.</exception>
    public async Task<T> Alone<T>(Func<Task<T>> job, CancellationToken ct)
    {
        await WaitUntilAlone(ct);
        try
        {
            return await job();
        }
        finally
        {
            _alone.Release();
        }
    }

    /// <summary>Runs such a job on the closed world, once no lease is out; nobody opens it meanwhile.</summary>
    /// <exception cref="MondeOccupeException">Leases were still out after five seconds.</exception>
    public Task<T> AtRest<T>(Func<Task<T>> job, CancellationToken ct) => Alone(async () =>
    {
        await _door.WaitAsync(ct);
        try
        {
            await WaitUntilFree(ct);
            await CloseNow();
            return await job();
        }
        finally
        {
            _door.Release();
        }
    }, ct);

    /// <summary>Closes the world if no lease is out; true when it is closed.</summary>
    public async Task<bool> CloseIfIdle()
    {
        if (!await _door.WaitAsync(TimeSpan.Zero))
        {
            return false;
        }

        try
        {
            if (_leases > 0)
            {
                return false;
            }

            await CloseNow();
            return true;
        }
        finally
        {
            _door.Release();
        }
    }

    /// <summary>Closes the world whatever is out: the process ends.</summary>
    public async Task Close()
    {
        await _door.WaitAsync();
        try
        {
            _ended = true;
            await CloseNow();
        }
        finally
        {
            _door.Release();
        }
    }

    /// <summary>A world that could not catch up with what fell due is not half open: the next lease opens it anew.</summary>
    private static async Task<OpenWorld> Started(OpenWorld world, CancellationToken ct)
    {
        try
        {
            await world.Start(ct);
            return world;
        }
        catch
        {
            await world.DisposeAsync();
            throw;
        }
    }

    private async Task CloseNow()
    {
        if (_world is { } world)
        {
            _world = null;
            await world.DisposeAsync();
        }
    }

    private async Task WaitUntilAlone(CancellationToken ct)
    {
        if (await _alone.WaitAsync(TimeSpan.Zero, ct))
        {
            return;
        }

        using var patience = new CancellationTokenSource(Patience, wall);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        try
        {
            await _alone.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new MondeOccupeException(id);
        }
    }

    private async Task WaitUntilFree(CancellationToken ct)
    {
        try
        {
            await _free.Task.WaitAsync(Patience, wall, ct);
        }
        catch (TimeoutException)
        {
            throw new MondeOccupeException(id);
        }
    }

    private void Take()
    {
        lock (_count)
        {
            if (_leases++ == 0)
            {
                _free = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    private void GiveBack()
    {
        lock (_count)
        {
            LastUse = wall.GetTimestamp();
            if (--_leases == 0)
            {
                _free.SetResult();
            }
        }
    }

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }
}
