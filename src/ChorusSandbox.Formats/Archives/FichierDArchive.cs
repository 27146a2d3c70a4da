namespace ChorusSandbox.Formats.Archives;

/// <summary>One file to put into an archive.</summary>
/// <param name="Nom">Its name, as it was given; the archive keeps one that every system admits.</param>
/// <param name="Instant">When it is said to have been written; the clock of Paris is kept, between 1980 and 2107.</param>
/// <param name="Contenu">Its bytes, opened when they are written.</param>
/// <param name="Dossier">Its folder; null when it lies at the top.</param>
public sealed record FichierDArchive(string Nom, DateTimeOffset Instant, Func<Stream> Contenu, string? Dossier = null);
