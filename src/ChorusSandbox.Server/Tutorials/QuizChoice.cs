using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Simulation.Scenarios;
using ChorusSandbox.Simulation.Scenarios.Expectations;
using ChorusSandbox.Simulation.Scenarios.Steps;

namespace ChorusSandbox.Server.Tutorials;

/// <summary>An answer to choose.</summary>
/// <param name="Texte">The answer.</param>
/// <param name="EstJuste">True when it is right.</param>
/// <param name="Replique">What is said to who chose it.</param>
public sealed record QuizChoice(LessonText Texte, bool EstJuste, LessonText? Replique);
