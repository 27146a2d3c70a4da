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

    /// <summary>Opens a world's folder: store, files without their orphans. What fell due meanwhile is the pump's first work.</summary>
    public static Task<OpenWorld> Open(string id, string folder, TimeProvider wall, IClientPublic client) =>
        Open(id, new FileMedium(folder), new Pieces(folder), wall, client);

    /// <summary>Opens a world wherever its bytes are.</summary>
    /// <param name="keepAll">Files that no record names yet are kept: those of a replay.</param>
    public static async Task<OpenWorld> Open(string id, IStoreMedium medium, Pieces pieces, TimeProvider wall, IClientPublic client, bool keepAll = false)
    {
        var store = await WorkspaceStore.Open(medium, wall);
        if (keepAll)
        {
            return new OpenWorld(id, store, pieces, wall, client);
        }

        var referenced = store.Scan<Fichier>().Select(f => f.Record.Sha256).Concat(store.Scan<FluxDepose>().Select(f => f.Record.Sha256)).ToHashSet(StringComparer.Ordinal);
        foreach (var missing in pieces.Sweep(referenced))
        {
            Trace.TraceWarning($"World {id}: the file {missing} is missing.");
        }

        return new OpenWorld(id, store, pieces, wall, client);
    }

    /// <summary>Runs what fell due while the world was closed, then lets the pump run.</summary>
    public async Task Start(CancellationToken ct)
    {
        if (!Store.Resumes.EstVierge && Store.Resumes.Meta.Pompe)
        {
            await Driver.RunDue(Clock, ct);
            _pump = new Pump(this, _wall, _closing.Token);
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
