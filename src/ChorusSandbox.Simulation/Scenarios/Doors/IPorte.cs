using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Steps;

namespace ChorusSandbox.Simulation.Scenarios.Doors;

/// <summary>A way into the platform, as a step takes it.</summary>
public interface IPorte
{
    /// <summary>Why a step cannot be played here; null when it can.</summary>
    string? RaisonDIgnorer(ActStep etape);

    /// <summary>Plays an act. What the platform refuses is in the exchange; what breaks is an error, not an exception.</summary>
    Task<Essai> Jouer(ActStep etape, Passage passage, CancellationToken ct);
}
