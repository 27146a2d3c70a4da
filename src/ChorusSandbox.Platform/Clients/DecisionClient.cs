using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.Platform.Clients;

/// <summary>One decision of a public client.</summary>
/// <param name="Statut">The status it asks for.</param>
/// <param name="Delai">World time from the call to the decision.</param>
/// <param name="Motif">Code of the catalogue of motifs, or free text.</param>
/// <param name="Commentaire">Its words.</param>
/// <param name="NumeroDpMandat">Number of the demande de paiement or mandat.</param>
public sealed record DecisionClient(StatutFacture Statut, Duree Delai, string? Motif = null, string? Commentaire = null, string? NumeroDpMandat = null);
