using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>A lease on an open world: while somebody holds one, the world is neither closed nor swapped. Disposing gives it back.</summary>
public sealed class Workspace : IDisposable
{
    private readonly OpenWorld _world;
    private Action? _giveBack;

    internal Workspace(OpenWorld world, Failures.Failures failures, Action giveBack) => (_world, Failures, _giveBack) = (world, failures, giveBack);

    /// <summary>The faults ordered on purpose.</summary>
    public Failures.Failures Failures { get; }

    /// <summary>Name of the world.</summary>
    public string Id => _world.Id;

    /// <summary>Its store, for operations and queries.</summary>
    public WorkspaceStore Store => _world.Store;

    /// <summary>Its clock.</summary>
    public WorkspaceClock Clock => _world.Clock;

    /// <summary>Its driver.</summary>
    public Driver Driver => _world.Driver;

    /// <summary>Its files.</summary>
    public Pieces Pieces => _world.Pieces;

    public void Dispose() => Interlocked.Exchange(ref _giveBack, null)?.Invoke();
}
