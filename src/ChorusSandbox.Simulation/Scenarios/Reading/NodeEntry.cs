using System.Collections.Immutable;

namespace ChorusSandbox.Simulation.Scenarios.Reading;

/// <summary>A key and its value.</summary>
public sealed record NodeEntry(string Cle, int Ligne, Node Valeur);
