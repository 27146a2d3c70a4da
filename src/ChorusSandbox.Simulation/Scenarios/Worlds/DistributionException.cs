using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

using ChorusSandbox.Simulation.Scenarios.Outcomes;

namespace ChorusSandbox.Simulation.Scenarios.Worlds;

/// <summary>The world lacks a structure that the story needs.</summary>
public sealed class DistributionException(string message) : Exception(message);
