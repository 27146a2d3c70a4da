using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Simulation.Scenarios;
using ChorusSandbox.Simulation.Scenarios.Expectations;
using ChorusSandbox.Simulation.Scenarios.Steps;

namespace ChorusSandbox.Server.Tutorials;

/// <summary>A lesson, read and checked (design 10.4).</summary>
public sealed record Lesson
{
    /// <summary>Name of its folder: <c>01-traiter-une-facture-rejetee</c>.</summary>
    public required string Slug { get; init; }

    public required string Titre { get; init; }

    public required ImmutableArray<string> Public { get; init; }

    /// <summary>How long it takes, as announced.</summary>
    public required Duree Duree { get; init; }

    public required string Niveau { get; init; }

    /// <summary>Seed of its world.</summary>
    public required int Graine { get; init; }

    /// <summary>World instant at which it begins.</summary>
    public required DateTimeOffset Debut { get; init; }

    public required Distribution Distribution { get; init; }

    /// <summary>Steps played before the lesson.</summary>
    public ImmutableArray<Step> Depart { get; init; } = [];

    /// <summary>What comes before the first step.</summary>
    public ImmutableArray<LessonBlock> Ouverture { get; init; } = [];

    public ImmutableArray<LessonStep> Etapes { get; init; } = [];

    /// <summary>What comes after the last step.</summary>
    public ImmutableArray<LessonBlock> Fin { get; init; } = [];

    /// <summary>The step of an id; null when there is none.</summary>
    public LessonStep? Etape(string id) => Etapes.FirstOrDefault(e => e.Id == id);

    /// <summary>Rank of a step, from 0; past the last one when the lesson is done.</summary>
    public int Rang(string id) => Etapes.IndexOf(Etapes.FirstOrDefault(e => e.Id == id)!) is var r and >= 0 ? r : Etapes.Length;

    /// <summary>Every question, with its key.</summary>
    public IEnumerable<Quiz> Questions => Ouverture.Concat(Etapes.SelectMany(e => e.Corps)).Concat(Fin).Select(b => b.Quiz).OfType<Quiz>();
}
