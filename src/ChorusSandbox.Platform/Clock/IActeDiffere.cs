using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Clock;

/// <summary>An act that the agenda runs.</summary>
internal interface IActeDiffere
{
    /// <summary>The name under which the agenda knows it.</summary>
    string Nom { get; }

    /// <summary>What has to be done outside the store first, with nothing held.</summary>
    Task<object?> AgirDehors(WorkspaceStore store, EntreeAgenda entree, CancellationToken ct) => Task.FromResult<object?>(null);

    /// <summary>The act itself, inside the write that closes the entry.</summary>
    void Appliquer(UnitOfWork work, EntreeAgenda entree, object? dehors);
}
