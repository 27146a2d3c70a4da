using System.Collections.Immutable;
using System.Text.Json.Nodes;

using ChorusSandbox.Simulation.Scenarios.Doors;

namespace ChorusSandbox.Simulation.Scenarios.Worlds;

/// <summary>Makes the world of a scenario: frozen clock, no pump, nobody else in it.</summary>
public interface IMondes
{
    /// <summary>A new world of that seed and beginning; disposing it deletes it.</summary>
    Task<IMonde> Create(string nom, int graine, DateTimeOffset debut, CancellationToken ct);
}
