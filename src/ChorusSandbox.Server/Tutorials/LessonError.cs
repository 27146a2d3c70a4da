using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Simulation.Scenarios;
using ChorusSandbox.Simulation.Scenarios.Expectations;
using ChorusSandbox.Simulation.Scenarios.Steps;

namespace ChorusSandbox.Server.Tutorials;

/// <summary>What to say to a wrong attempt: refused, or warned, with a code; or accepted, but leading elsewhere.</summary>
public sealed record LessonError(int Ligne, CodeRefus? Refus, string? Acte, LessonText Texte)
{
    /// <summary>The attempt itself, for the tests.</summary>
    public ImmutableArray<Step> Essai { get; init; } = [];
}
