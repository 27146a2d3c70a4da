using ChorusSandbox.Simulation.Scenarios.Steps;

namespace ChorusSandbox.Simulation.Scenarios.Doors;

/// <summary>A door that is not there: its steps are ignored, with the reason.</summary>
public sealed class PorteIgnoree(string raison) : IPortePortail
{
    /// <summary>Where no browser plays.</summary>
    public static readonly PorteIgnoree Portail = new("porte « portail » : jouée seulement par la suite des essais au navigateur");

    /// <summary>In a local run, nobody plays the outside system.</summary>
    public static readonly PorteIgnoree Externe = new("porte « externe » : aucun système extérieur ne joue ce scénario en local");

    /// <summary>In this process, without a server in front of it.</summary>
    public static readonly PorteIgnoree Api = new("porte « api » : aucun serveur ne répond pour ce monde");

    /// <summary>Behind a running server, whose operations are reached by its doors only.</summary>
    public static readonly PorteIgnoree Distante = new("porte « operation » : jouée dans le même processus que le monde, pas à travers un serveur");

    public string? RaisonDIgnorer(ActStep etape) => raison;

    public Task<Essai> Jouer(ActStep etape, Passage passage, CancellationToken ct) => throw new InvalidOperationException("An ignored step is not played.");
}
