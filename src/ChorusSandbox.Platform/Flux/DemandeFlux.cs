using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.Platform.Flux;

/// <summary>A file to deposit.</summary>
/// <param name="NomFichier">Name with its extension, 200 characters at most.</param>
/// <param name="Syntaxe"><c>IN_DP_E1_UBL_INVOICE</c>…</param>
/// <param name="Contenu">The bytes, by their content: <c>sha256:</c> and 64 digits; null when there is none.</param>
/// <param name="Taille">Bytes.</param>
/// <param name="ModeDepot">The way it comes in.</param>
public sealed record DemandeFlux(string? NomFichier, string? Syntaxe, string? Contenu, long Taille, ModeDepot ModeDepot);
