using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.Platform.Clients;

/// <summary>A status an invoice went through.</summary>
/// <param name="Statut">The status.</param>
/// <param name="Instant">When it was entered.</param>
/// <param name="Motif">The motif given then.</param>
public sealed record PassageStatut(StatutFacture Statut, DateTimeOffset Instant, string? Motif);
