using System.Collections.Immutable;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Simulation.Scenarios.Steps;

namespace ChorusSandbox.Simulation.Scenarios;

/// <summary>A story to play in a world of its own (design 10.3), read and checked.</summary>
public sealed record Scenario
{
    /// <summary>Path of the file, as it was named.</summary>
    public required string Fichier { get; init; }

    public required string Titre { get; init; }

    public required string But { get; init; }

    public required string Public { get; init; }

    /// <summary>The public source and its mark.</summary>
    public required string Source { get; init; }

    /// <summary>Seed of the world.</summary>
    public required int Graine { get; init; }

    /// <summary>World instant at which it begins.</summary>
    public required DateTimeOffset Debut { get; init; }

    /// <summary>Who plays and how the clients behave.</summary>
    public required Distribution Distribution { get; init; }

    public required ImmutableArray<Step> Etapes { get; init; }

    /// <summary>True when an outside system plays a part: the scenario has no expected journal.</summary>
    public bool EstExterne => Etapes.OfType<ActStep>().Any(e => e.Porte == Portes.Externe);
}
