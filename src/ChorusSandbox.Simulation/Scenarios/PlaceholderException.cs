using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Worlds;

namespace ChorusSandbox.Simulation.Scenarios;

/// <summary>A placeholder that nothing fills.</summary>
public sealed class PlaceholderException(string message) : Exception(message);
