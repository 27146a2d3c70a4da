using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Steps;

namespace ChorusSandbox.Simulation.Scenarios.Doors;

/// <summary>What an act gave.</summary>
/// <param name="Echange">What was sent and received; null when it could not even be sent.</param>
/// <param name="Objet">What it made or was done to; null when refused.</param>
/// <param name="Erreur">What broke, in French.</param>
public sealed record Essai(Echange? Echange, ObjetNomme? Objet = null, string? Erreur = null);
