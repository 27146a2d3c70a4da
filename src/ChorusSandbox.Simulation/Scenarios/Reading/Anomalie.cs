using System.Globalization;

namespace ChorusSandbox.Simulation.Scenarios.Reading;

/// <summary>A fault of a scenario or of a lesson, told in French with its place.</summary>
/// <param name="Fichier">Path of the file, as it was named.</param>
/// <param name="Ligne">Line, from 1.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
public sealed record Anomalie(string Fichier, int Ligne, string Message)
{
    /// <summary><c>scenarios/rejets/x.yaml:12 : clé inconnue…</c></summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Fichier}:{Ligne} : {Message}");
}
