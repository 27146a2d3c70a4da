namespace ChorusSandbox.Domain.Flux;

/// <summary>A state that a flow went through.</summary>
public sealed record PassageFlux(StatutFlux Statut, DateTimeOffset Instant);
