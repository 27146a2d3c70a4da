using System.Diagnostics;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Platform.Clients;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Utilisateurs;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>An open world: its store, its files, its clock, its driver and its pump.</summary>
internal sealed class OpenWorld : IAsyncDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private Pump? _pump;

    private readonly TimeProvider _wall;

    private OpenWorld(string id, WorkspaceStore store, Pieces pieces, TimeProvider wall, IClientPublic client)
    {
        (Id, Store, Pieces, _wall) = (id, store, pieces, wall);
        Clock = new WorkspaceClock(store, wall);
        Driver = new Driver(store,
        [
            new Acheminer(),
            new SolliciterClient(client, id),
            new RecevoirFlux(pieces),
            new IntegrerFlux(pieces),
            new ExpirerMotDePasseTechnique(),
            .. ActesFacture.ParStatutCible.Values.Select(a => new DeciderPourLeClient(a)),
        ]);
    }

    public string Id { get; }

    public WorkspaceStore Store { get; }

    public Pieces Pieces { get; }

    public WorkspaceClock Clock { get; }

    public Driver Driver { get; }

    /// <summary>Opens the folder of a world made before: store, files without their orphans. What fell due meanwhile is the pump's first work.</summary>
    /// <param name="id">Name of the world.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="wall">Wall time.</param>
    /// <param name="client">The simulated public clients.</param>
    /// <param name="isDraft">True of a copy that is thrown away.</param>
    /// <exception cref="StoreCorruptException">What is kept cannot be read, or nothing is.</exception>
    public static async Task<OpenWorld> Open(string id, string folder, TimeProvider wall, IClientPublic client, bool isDraft = false) =>
        await Over(await WorkspaceStore.OpenMade(folder, wall, isDraft), id, new Pieces(folder), wall, client, keepAll: false);

    /// <summary>Opens a world wherever its bytes are, made before or to be sown.</summary>
    /// <param name="id">Name of the world.</param>
    /// <param name="medium">Where its store is.</param>
    /// <param name="pieces">Its files.</param>
    /// <param name="wall">Wall time.</param>
    /// <param name="client">The simulated public clients.</param>
    /// <param name="keepAll">Files that no record names yet are kept: those of a replay.</param>
    public static async Task<OpenWorld> Open(string id, IStoreMedium medium, Pieces pieces, TimeProvider wall, IClientPublic client, bool keepAll = false) =>
        await Over(await WorkspaceStore.Open(medium, wall), id, pieces, wall, client, keepAll);

    private static async Task<OpenWorld> Over(WorkspaceStore store, string id, Pieces pieces, TimeProvider wall, IClientPublic client, bool keepAll)
    {
        try
        {
            var referenced = store.Scan<Fichier>().Select(f => f.Record.Sha256).Concat(store.Scan<FluxDepose>().Select(f => f.Record.Sha256));
            foreach (var missing in keepAll ? [] : pieces.Sweep(referenced.ToHashSet(StringComparer.Ordinal)))
            {
                Trace.TraceWarning($"World {id}: the file {missing} is missing.");
            }

            return new OpenWorld(id, store, pieces, wall, client);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs what fell due while the world was closed, then lets the pump run.</summary>
    public async Task Start(CancellationToken ct)
    {
        if (!Store.Resumes.EstVierge && Store.Resumes.Meta.Pompe)
        {
            await CatchUp(ct);
            _pump = new Pump(this, _wall, _closing.Token);
        }
    }

    /// <summary>An entry that cannot run closes the world to nobody: it stays due, and the pump tries it again.</summary>
    private async Task CatchUp(CancellationToken ct)
    {
        try
        {
            await Driver.RunDue(Clock, ct);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or StoreUnavailableException))
        {
            Trace.TraceError($"World {Id}: {failure}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        if (_pump is not null)
        {
            await _pump.Stopped;
        }

        await Store.DisposeAsync();
        Driver.Dispose();
        _closing.Dispose();
    }
}
