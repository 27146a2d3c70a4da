using System.Collections.Immutable;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Simulation.Scenarios.Steps;

namespace ChorusSandbox.Simulation.Scenarios;

/// <summary>How a client behaves from here on.</summary>
public sealed record ComportementDeclare(string Acteur, string Comportement);
