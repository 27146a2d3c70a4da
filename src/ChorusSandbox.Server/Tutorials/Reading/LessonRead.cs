using System.Collections.Immutable;

using ChorusSandbox.Simulation.Scenarios;
using ChorusSandbox.Simulation.Scenarios.Reading;

using Markdig;
using Markdig.Syntax;

namespace ChorusSandbox.Server.Tutorials.Reading;

/// <summary>A lesson read, or what is wrong in it.</summary>
/// <param name="Lesson">Null when anything is wrong.</param>
/// <param name="Anomalies">By line.</param>
public sealed record LessonRead(Lesson? Lesson, ImmutableArray<Anomalie> Anomalies);
