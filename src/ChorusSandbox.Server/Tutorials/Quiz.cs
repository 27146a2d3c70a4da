using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Simulation.Scenarios;
using ChorusSandbox.Simulation.Scenarios.Expectations;
using ChorusSandbox.Simulation.Scenarios.Steps;

namespace ChorusSandbox.Server.Tutorials;

/// <summary>A question. Without a right answer it is a bet: kept without a verdict, and shown again where the lesson tells its issue.</summary>
/// <param name="Cle">Key of the answer in the progress.</param>
/// <param name="Ligne">Its line.</param>
/// <param name="Question">The question.</param>
/// <param name="Choix">The answers, in order.</param>
public sealed record Quiz(string Cle, int Ligne, LessonText Question, ImmutableArray<QuizChoice> Choix)
{
    /// <summary>Id of the step whose end shows a bet again, with what is said to who placed it: its own, unless the lesson names a later one.</summary>
    public required string Denouement { get; init; }

    /// <summary>True without a right answer.</summary>
    public bool EstUnPari => Choix.All(c => !c.EstJuste);

    /// <summary>True when several answers must be ticked together.</summary>
    public bool EstMultiple => Choix.Count(c => c.EstJuste) > 1;

    /// <summary>True when exactly the right answers were given.</summary>
    public bool EstJuste(IReadOnlyCollection<int> donnees) => Choix.Select((c, i) => c.EstJuste == donnees.Contains(i)).All(ok => ok);
}
