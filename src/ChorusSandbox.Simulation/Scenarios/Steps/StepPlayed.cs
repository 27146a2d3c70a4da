using System.Collections.Immutable;

using ChorusSandbox.Simulation.Scenarios.Outcomes;

namespace ChorusSandbox.Simulation.Scenarios.Steps;

/// <summary>What playing a step gave, before its expectations are judged.</summary>
/// <param name="Issue">How it ended.</param>
/// <param name="Explication">Why, when it did not succeed.</param>
/// <param name="Echange">What was sent and received.</param>
public sealed record StepPlayed(Issue Issue, string? Explication = null, Echange? Echange = null)
{
    /// <summary>Nothing to say.</summary>
    public static readonly StepPlayed Reussi = new(Issue.Reussi);

    /// <summary>Expectations judged while playing.</summary>
    public ImmutableArray<Constat> Constats { get; init; } = [];
}
