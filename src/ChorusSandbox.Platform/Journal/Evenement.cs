namespace ChorusSandbox.Platform.Journal;

/// <summary>A journal entry: the fact, and how it was recorded. Only the fact is compared, exported and replayed.</summary>
public sealed record Evenement(Fait Fait, Trace Trace);

/// <summary>How an entry was recorded.</summary>
/// <param name="Mur">Wall instant.</param>
/// <param name="DureeMs">Milliseconds the act took inside the writer.</param>
/// <param name="Requete">The request it came with.</param>
public sealed record Trace(DateTimeOffset Mur, double DureeMs, string? Requete);
