using System.Collections.Immutable;

using ChorusSandbox.Simulation.Scenarios.Doors;
using ChorusSandbox.Simulation.Scenarios.Expectations;
using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Steps;
using ChorusSandbox.Simulation.Scenarios.Worlds;

namespace ChorusSandbox.Simulation.Scenarios;

/// <summary>One playing of steps in a world: who plays, what has been named, by which doors.</summary>
/// <param name="monde">The world.</param>
/// <param name="acteurs">The actors, with their structures.</param>
/// <param name="portes">The doors, by name.</param>
/// <param name="porteDemandee">A door to take instead of the one each step says, where the act has it; null to obey the steps.</param>
public sealed class Passage(IMonde monde, Acteurs acteurs, ImmutableDictionary<string, IPorte> portes, string? porteDemandee = null)
{
    /// <summary>The world.</summary>
    public IMonde Monde { get; } = monde;

    /// <summary>The actors.</summary>
    public Acteurs Acteurs { get; } = acteurs;

    /// <summary>What has been named so far.</summary>
    public Names Names { get; } = new(acteurs);

    /// <summary>Passwords shown once since the world was made, by login: the runner keeps them, as their owner would.</summary>
    public Dictionary<string, string> MotsDePasse { get; } = new(StringComparer.Ordinal);

    /// <summary>What expectations see now.</summary>
    public View View(long depuis = 1) => new(Monde, Acteurs, Names, depuis);

    /// <summary>The door of a step. An act that the asked door does not have is played by <c>operation</c> (design 8).</summary>
    public IPorte Porte(ActStep etape)
    {
        var demandee = porteDemandee is not null && etape.Porte != Portes.Externe ? portes[porteDemandee] : portes[etape.Porte];
        return porteDemandee is not null && demandee.RaisonDIgnorer(etape) is not null ? portes[Portes.Operation] : demandee;
    }

    /// <summary>Keeps what an act made under its step's name.</summary>
    public void Noter(ActStep etape, Essai essai)
    {
        if (etape.NomDonne is { } nom && essai.Echange is { } echange)
        {
            Names.Nommer(nom, essai.Objet, echange);
        }

    }
}
