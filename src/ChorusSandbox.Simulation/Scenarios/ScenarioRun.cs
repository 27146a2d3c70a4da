using System.Collections.Immutable;

using ChorusSandbox.Simulation.Scenarios.Doors;
using ChorusSandbox.Simulation.Scenarios.Expectations;
using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Reading;
using ChorusSandbox.Simulation.Scenarios.Steps;
using ChorusSandbox.Simulation.Scenarios.Worlds;

namespace ChorusSandbox.Simulation.Scenarios;

/// <summary>A scenario played: its judgement, and its journal as it would be kept.</summary>
public sealed record ScenarioRun(ScenarioResult Result, string Journal);
