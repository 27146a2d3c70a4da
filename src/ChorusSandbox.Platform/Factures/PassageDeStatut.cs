using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.Platform.Factures;

/// <summary>A status that an invoice went through.</summary>
/// <param name="Seq">Journal number.</param>
/// <param name="Statut">The status.</param>
/// <param name="Instant">World instant.</param>
/// <param name="Commentaire">« libellé – commentaire », if any.</param>
/// <param name="Auteur">Who did it; null for the platform.</param>
public sealed record PassageDeStatut(long Seq, StatutFacture Statut, DateTimeOffset Instant, string? Commentaire, Auteur? Auteur);
