namespace ChorusSandbox.Platform.Transverses;

/// <summary>A PDF deposited as an invoice.</summary>
/// <param name="NomFichier">Name with its extension, 200 characters at most.</param>
/// <param name="FormatDepot">How it says to be signed.</param>
/// <param name="Contenu">The bytes, by their content: <c>sha256:</c> and 64 digits; null when they were not kept.</param>
/// <param name="Taille">Bytes.</param>
/// <param name="Constat">What opening it told, when it is no PDF to keep: a replay opens nothing.</param>
/// <param name="NonLus">The data that were not found in its text, in a French clause; null when all were.</param>
public sealed record DemandePdf(string? NomFichier, string? FormatDepot, string? Contenu, long Taille, Refus? Constat, string? NonLus = null);
