using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChorusSandbox.Simulation.Scenarios.Reading;

/// <summary>A scenario read, or what is wrong in it.</summary>
/// <param name="Scenario">Null when anything is wrong.</param>
/// <param name="Anomalies">By line.</param>
public sealed record ScenarioRead(Scenario? Scenario, ImmutableArray<Anomalie> Anomalies);
