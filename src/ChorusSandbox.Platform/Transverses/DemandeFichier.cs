namespace ChorusSandbox.Platform.Transverses;

/// <summary>A file to keep, for invoices to join.</summary>
/// <param name="Nom">Name with its extension, 50 characters at most.</param>
/// <param name="TypeMime">MIME type as announced.</param>
/// <param name="Contenu">The bytes, by their content: <c>sha256:</c> and 64 digits; null when they were not kept.</param>
/// <param name="Taille">Bytes.</param>
public sealed record DemandeFichier(string? Nom, string? TypeMime, string? Contenu, long Taille);
