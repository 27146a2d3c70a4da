namespace ChorusSandbox.Platform.Journal;

/// <summary>The outcome of a replay.</summary>
/// <param name="Identique">True when the two journals are the same, byte for byte.</param>
/// <param name="PremiereDifference">The first line that differs, in French; null when none does.</param>
/// <param name="Faits">Entries of the journal that was replayed.</param>
public sealed record ResultatRejeu(bool Identique, string? PremiereDifference, int Faits);
