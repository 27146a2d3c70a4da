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

/// <summary>A piece of what is shown: text or a question.</summary>
/// <param name="Texte">Markdown; null for a question.</param>
/// <param name="Quiz">A question; null for text.</param>
public sealed record LessonBlock(LessonText? Texte, Quiz? Quiz);

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

/// <summary>What to say to a wrong attempt: refused, or warned, with a code; or accepted, but leading elsewhere.</summary>
public sealed record LessonError(int Ligne, CodeRefus? Refus, string? Acte, LessonText Texte)
{
    /// <summary>The attempt itself, for the tests.</summary>
    public ImmutableArray<Step> Essai { get; init; } = [];
}

/// <summary>A question. Without a right answer it is a bet: kept, no verdict.</summary>
/// <param name="Cle">Key of the answer in the progress.</param>
/// <param name="Ligne">Its line.</param>
/// <param name="Question">The question.</param>
/// <param name="Choix">The answers, in order.</param>
public sealed record Quiz(string Cle, int Ligne, LessonText Question, ImmutableArray<QuizChoice> Choix)
{
    /// <summary>True without a right answer.</summary>
    public bool EstUnPari => Choix.All(c => !c.EstJuste);

    /// <summary>True when several answers must be ticked together.</summary>
    public bool EstMultiple => Choix.Count(c => c.EstJuste) > 1;

    /// <summary>True when exactly the right answers were given.</summary>
    public bool EstJuste(IReadOnlyCollection<int> donnees) => Choix.Select((c, i) => c.EstJuste == donnees.Contains(i)).All(ok => ok);
}

/// <summary>An answer to choose.</summary>
/// <param name="Texte">The answer.</param>
/// <param name="EstJuste">True when it is right.</param>
/// <param name="Replique">What is said to who chose it.</param>
public sealed record QuizChoice(LessonText Texte, bool EstJuste, LessonText? Replique);
