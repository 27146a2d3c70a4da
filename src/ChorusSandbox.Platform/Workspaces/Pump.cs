using System.Diagnostics;

using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>Runs what falls due in an open world, in both modes of its clock, until the world closes.</summary>
internal sealed class Pump
{
    /// <summary>How long it dozes at most: a wall clock may be set, an advance may move the world's.</summary>
    private static readonly TimeSpan Nap = TimeSpan.FromMinutes(1);

    private readonly OpenWorld _world;
    private readonly TimeProvider _wall;
    private readonly SemaphoreSlim _awake = new(0);

    public Pump(OpenWorld world, TimeProvider wall, CancellationToken closing)
    {
        (_world, _wall) = (world, wall);
        world.Store.Changed += () => _awake.Release();
        Stopped = Task.Run(() => Run(closing), CancellationToken.None);
    }

    /// <summary>Ends when the pump has stopped.</summary>
    public Task Stopped { get; }

    private async Task Run(CancellationToken closing)
    {
        while (!closing.IsCancellationRequested)
        {
            try
            {
                await Step(closing);
            }
            catch (OperationCanceledException) when (closing.IsCancellationRequested)
            {
                // The world closes.
            }
            catch (Exception failure)
            {
                // A full disk is freed, a client comes back: what is due stays due, and is tried again after a nap.
                Trace.TraceError($"World {_world.Id}: {failure}");
                await Doze(Nap, closing);
            }
        }
    }

    private async Task Step(CancellationToken closing)
    {
        var wait = Wait();
        if (wait > TimeSpan.Zero)
        {
            await Doze(wait, closing);
        }
        else
        {
            await _world.Driver.RunDue(_world.Clock, closing);
        }
    }

    /// <summary>Waits that long, or until the world changes or closes.</summary>
    private async Task Doze(TimeSpan wait, CancellationToken closing)
    {
        using var alarm = new CancellationTokenSource(wait, _wall);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(alarm.Token, closing);
        try
        {
            await _awake.WaitAsync(either.Token);
            while (_awake.Wait(0, CancellationToken.None))
            {
                // Several changes wake it once.
            }
        }
        catch (OperationCanceledException)
        {
            // Time is up, or the world closes: the loop looks which.
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
