using System.Collections.Immutable;
using System.Text.Json.Nodes;

using ChorusSandbox.Platform.Failures;
using ChorusSandbox.Simulation.Scenarios.Doors;

namespace ChorusSandbox.Simulation.Scenarios.Worlds;

/// <summary>A world in which a story is played: in this process, or behind a running server's console.</summary>
public interface IMonde : IReading, IAsyncDisposable
{
    /// <summary>Its id.</summary>
    string Id { get; }

    /// <summary>The structures of <c>Monde</c> (design 10.1), in its order, without secrets.</summary>
    JsonArray Structures { get; }

    /// <summary>The doors it has, by name.</summary>
    ImmutableDictionary<string, IPorte> Portes { get; }

    /// <summary>Moves its clock by a duration, or to an instant, running what falls due.</summary>
    Task Avancer(Duree de, DateTimeOffset? jusqua, CancellationToken ct);

    /// <summary>Arms a fault of the gateway or of the transport.</summary>
    Task ArmerPanne(DemandePanne panne, CancellationToken ct);

    /// <summary>Changes how the client of a SIRET behaves.</summary>
    Task ChangerComportement(string siret, string comportement, CancellationToken ct);
}
