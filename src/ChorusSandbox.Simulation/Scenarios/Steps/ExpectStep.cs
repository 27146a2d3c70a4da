using System.Collections.Immutable;

using ChorusSandbox.Simulation.Scenarios.Expectations;

namespace ChorusSandbox.Simulation.Scenarios.Steps;

/// <summary><c>{attendu: […]}</c>: nothing is done, only read.</summary>
public sealed record ExpectStep(int Ligne, ImmutableArray<Expectation> Attendu) : Step(Ligne)
{
    public override string Libelle => "attendu";

    public override Task<StepPlayed> Play(Passage passage, CancellationToken ct) => Task.FromResult(StepPlayed.Reussi);
}
