namespace ChorusSandbox.Platform.Clients;

/// <summary>A status that an invoice went through.</summary>
/// <param name="Statut">Its code.</param>
/// <param name="Instant">World instant.</param>
public sealed record PassageStatut(string Statut, DateTimeOffset Instant);
