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

/// <summary>The portal as a door: a browser suite plugs it in, elsewhere its steps are ignored.</summary>
public interface IPortePortail : IPorte;

/// <summary>What an act gave.</summary>
/// <param name="Echange">What was sent and received; null when it could not even be sent.</param>
/// <param name="Objet">What it made or was done to; null when refused.</param>
/// <param name="Erreur">What broke, in French.</param>
public sealed record Essai(Echange? Echange, ObjetNomme? Objet = null, string? Erreur = null);
