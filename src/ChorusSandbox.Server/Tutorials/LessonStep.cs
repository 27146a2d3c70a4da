using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Simulation.Scenarios;
using ChorusSandbox.Simulation.Scenarios.Expectations;
using ChorusSandbox.Simulation.Scenarios.Steps;

namespace ChorusSandbox.Server.Tutorials;

/// <summary>A step of a lesson.</summary>
public sealed record LessonStep
{
    public required string Id { get; init; }

    public required int Ligne { get; init; }

    /// <summary>From the first <c>##</c> inside it.</summary>
    public required string Titre { get; init; }

    /// <summary>Actor who plays it.</summary>
    public required string Persona { get; init; }

    /// <summary>Where it is played: <c>connexion</c> or <c>espace/onglet</c>.</summary>
    public required string Ecran { get; init; }

    /// <summary>Text and questions, in order.</summary>
    public ImmutableArray<LessonBlock> Corps { get; init; } = [];

    /// <summary>What must be true for it to be ticked; empty when its question decides.</summary>
    public ImmutableArray<Expectation> Verifier { get; init; } = [];

    /// <summary>What to say to wrong attempts.</summary>
    public ImmutableArray<LessonError> Erreurs { get; init; } = [];

    public ImmutableArray<LessonText> Indices { get; init; } = [];

    /// <summary>The act done for the learner.</summary>
    public ImmutableArray<Step> Solution { get; init; } = [];

    /// <summary>Steps played when it opens.</summary>
    public ImmutableArray<Step> Depart { get; init; } = [];

    /// <summary>Its questions.</summary>
    public IEnumerable<Quiz> Questions => Corps.Select(b => b.Quiz).OfType<Quiz>();
}
