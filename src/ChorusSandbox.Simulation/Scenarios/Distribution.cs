using System.Collections.Immutable;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Simulation.Scenarios.Steps;

namespace ChorusSandbox.Simulation.Scenarios;

/// <summary>The actors of a story, by their names, and the behaviour of each simulated client.</summary>
/// <param name="Acteurs">In the order of the file.</param>
/// <param name="Clients">Behaviour by actor.</param>
public sealed record Distribution(ImmutableArray<ActeurDeclare> Acteurs, ImmutableArray<ComportementDeclare> Clients)
{
    /// <summary>Nobody.</summary>
    public static readonly Distribution Vide = new([], []);

    /// <summary>The actor of a name; null when there is none.</summary>
    public ActeurDeclare? Acteur(string nom) => Acteurs.FirstOrDefault(a => a.Nom == nom);
}
