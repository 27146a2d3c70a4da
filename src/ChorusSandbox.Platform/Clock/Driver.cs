using System.Collections.Frozen;
using System.Collections.Immutable;

using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Clock;

/// <summary>
/// The one driver of a world: it runs what is due, one entry at a time, for the pump and for advance alike. Outside work
/// comes first, with nothing held; then one write applies it, closes the entry and writes what follows (design 3).
/// </summary>
public sealed class Driver : IDisposable
{
    /// <summary>Entries that one advance runs at most.</summary>
    public const int MaximumParAvance = 100_000;

    private readonly WorkspaceStore _store;
    private readonly FrozenDictionary<string, IActeDiffere> _actes;
    private readonly SemaphoreSlim _turn = new(1, 1);

    internal Driver(WorkspaceStore store, IEnumerable<IActeDiffere> actes)
    {
        _store = store;
        _actes = actes.ToFrozenDictionary(a => a.Nom);
    }

    /// <summary>
    /// Moves the world's clock forward, running what falls due on the way, and tells what happened. A second advance waits its
    /// turn; cancelling stops between two entries, the clock being where the last one was.
    /// </summary>
    /// <param name="jusqua">World instant to reach; an instant already past moves nothing.</param>
    /// <param name="progress">Told each time an entry has run: how many have.</param>
    /// <param name="ct">Cancels between entries.</param>
    public async Task<ImmutableArray<Fait>> Advance(DateTimeOffset jusqua, IProgress<int>? progress, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            var premier = _store.Resumes.DernierFait + 1;
            var faites = await Run(jusqua, MaximumParAvance, progress, ct);
            if (faites < MaximumParAvance)
            {
                await _store.Write(work =>
                {
                    work.AvancerHorloge(jusqua > work.Now ? jusqua : work.Now);
                    return true;
                }, ct);
            }

            return [.. _store.Journal(premier).Select(e => e.Fait)];
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Runs what is due at the world's present instant: the pump's step. Tells how many entries ran.</summary>
    public async Task<int> RunDue(WorkspaceClock clock, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            return await Run(clock.Now, MaximumParAvance, null, ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Runs the next entry due, whatever its instant, if it is due by then; true when one ran.</summary>
    internal async Task<bool> RunOne(DateTimeOffset jusqua, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            return await Run(jusqua, 1, null, ct) == 1;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>True when an act of that name can be on the agenda.</summary>
    internal bool Connait(string acte) => _actes.ContainsKey(acte);

    public void Dispose() => _turn.Dispose();

    private async Task<int> Run(DateTimeOffset jusqua, int maximum, IProgress<int>? progress, CancellationToken ct)
    {
        var faites = 0;
        while (faites < maximum && _store.Resumes.Prochaine is { } entree && entree.Instant <= jusqua)
        {
            ct.ThrowIfCancellationRequested();
            var acte = _actes[entree.Acte];
            var dehors = await acte.AgirDehors(_store, entree, ct);
            await _store.WriteAt(entree.Instant, work => Close(work, acte, entree, dehors));
            faites++;
            progress?.Report(faites);
        }

        return faites;
    }

    /// <summary>An entry that a restart of the world took away meanwhile is left alone: it has run, or never will.</summary>
    private static bool Close(UnitOfWork work, IActeDiffere acte, EntreeAgenda entree, object? dehors)
    {
        if (work.Get<EntreeAgenda>(entree.Id) is null)
        {
            return false;
        }

        work.AvancerHorloge(entree.Instant);
        work.Delete<EntreeAgenda>(entree.Id);
        acte.Appliquer(work, entree, dehors);
        return true;
    }
}
