namespace ChorusSandbox.Platform.Flux;

/// <summary>The restart of a flow.</summary>
/// <param name="NumeroFlux">Its deposit number.</param>
public sealed record DemandeRelanceFlux(string? NumeroFlux);
