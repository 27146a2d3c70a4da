using ChorusSandbox.Platform.Journal;

namespace ChorusSandbox.Simulation.Scenarios.Worlds;

/// <summary>A line of a history.</summary>
/// <param name="Code">Code of the status or of the user action.</param>
/// <param name="Texte">« libellé – commentaire », as histories print it; null when nothing was given.</param>
public sealed record HistoryLine(string Code, string? Texte);
