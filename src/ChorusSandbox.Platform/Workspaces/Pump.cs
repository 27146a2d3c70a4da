using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>Runs what falls due in an open world, in both modes of its clock, until the world closes.</summary>
internal sealed class Pump
{
    /// <summary>How long it dozes at most: a wall clock may be set, an advance may move the world's.</summary>
    private static readonly TimeSpan Nap = TimeSpan.FromMinutes(1);

    private readonly OpenWorld _world;
    private readonly SemaphoreSlim _awake = new(0);

    public Pump(OpenWorld world, CancellationToken closing)
    {
        _world = world;
        world.Store.Changed += () => _awake.Release();
        Stopped = Task.Run(() => Run(closing), CancellationToken.None);
    }

    /// <summary>Ends when the pump has stopped.</summary>
    public Task Stopped { get; }

    private async Task Run(CancellationToken closing)
    {
        try
        {
            while (!closing.IsCancellationRequested)
            {
                var wait = Wait();
                if (wait > TimeSpan.Zero)
                {
                    await _awake.WaitAsync(wait, closing);
                    while (_awake.Wait(0, CancellationToken.None))
                    {
                        // Several changes wake it once.
                    }
                }
                else
                {
                    await _world.Driver.RunDue(_world.Clock, closing);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The world closes.
        }
        catch (StoreUnavailableException)
        {
            // The store closed itself: every call says so, and there is nothing left to run.
        }
    }

    private TimeSpan Wait()
    {
        if (_world.Store.Resumes.Prochaine is not { } next)
        {
            return Nap;
        }

        var wait = next.Instant - _world.Clock.Now;
        return wait > TimeSpan.Zero && (_world.Clock.Mode == ModeHorloge.Figee || wait > Nap) ? Nap : wait;
    }
}
