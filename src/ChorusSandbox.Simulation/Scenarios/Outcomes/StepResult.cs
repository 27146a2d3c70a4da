using System.Collections.Immutable;

namespace ChorusSandbox.Simulation.Scenarios.Outcomes;

/// <summary>How a step ended, with its evidence.</summary>
/// <param name="Rang">Number of the step, from 1.</param>
/// <param name="Libelle">The step in words.</param>
/// <param name="Ligne">Its line.</param>
/// <param name="Issue">How it ended by itself, its expectations set aside.</param>
/// <param name="Explication">Why it was ignored or failed.</param>
/// <param name="Echange">What was sent and received.</param>
/// <param name="Constats">Its expectations, judged one by one.</param>
public sealed record StepResult(
    int Rang, string Libelle, int Ligne, Issue Issue, string? Explication, Echange? Echange, ImmutableArray<Constat> Constats)
{
    /// <summary>The gravest of the step and of its expectations.</summary>
    public Issue Bilan => Constats.Aggregate(Issue, (pire, c) => c.Issue > pire ? c.Issue : pire);
}
