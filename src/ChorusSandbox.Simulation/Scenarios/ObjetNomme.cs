using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Worlds;

namespace ChorusSandbox.Simulation.Scenarios;

/// <summary>An object that a step made or found.</summary>
/// <param name="Type"><c>facture</c>, <c>flux</c>, <c>fichier</c>.</param>
/// <param name="Id">Platform number.</param>
/// <param name="Numero">What people call it.</param>
public sealed record ObjetNomme(string Type, long Id, string? Numero);
