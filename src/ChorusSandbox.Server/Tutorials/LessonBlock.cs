using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Simulation.Scenarios;
using ChorusSandbox.Simulation.Scenarios.Expectations;
using ChorusSandbox.Simulation.Scenarios.Steps;

namespace ChorusSandbox.Server.Tutorials;

/// <summary>A piece of what is shown: text or a question.</summary>
/// <param name="Texte">Markdown; null for a question.</param>
/// <param name="Quiz">A question; null for text.</param>
public sealed record LessonBlock(LessonText? Texte, Quiz? Quiz);
