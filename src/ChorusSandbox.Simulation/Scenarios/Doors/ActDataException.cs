using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Simulation.Scenarios.Reading;

namespace ChorusSandbox.Simulation.Scenarios.Doors;

/// <summary>Data that no act can be made of.</summary>
public sealed class ActDataException(string message) : Exception(message);
