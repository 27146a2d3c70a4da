using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Flux;

namespace ChorusSandbox.Platform.Flux;

/// <summary>A file to deposit.</summary>
/// <param name="NomFichier">Name with its extension, 200 characters at most; on an EDI link, the name that says all (formats.md 1.4).</param>
/// <param name="Syntaxe"><c>IN_DP_E1_UBL_INVOICE</c>…; on an EDI link the name tells it.</param>
/// <param name="Contenu">The bytes, by their content: <c>sha256:</c> and 64 digits; null when there is none.</param>
/// <param name="Taille">Bytes.</param>
/// <param name="ModeDepot">The way it comes in.</param>
/// <param name="Partenaire">Code of the EDI partner; null by the other doors.</param>
/// <param name="Incident">What will stop its treatment, ordered on purpose; null for nothing.</param>
public sealed record DemandeFlux(
    string? NomFichier, string? Syntaxe, string? Contenu, long Taille, ModeDepot ModeDepot, string? Partenaire = null, IncidentDeFlux? Incident = null);
