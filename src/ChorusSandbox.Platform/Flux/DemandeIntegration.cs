namespace ChorusSandbox.Platform.Flux;

/// <summary>The integration of a flow.</summary>
/// <param name="IdFlux">The flow.</param>
public sealed record DemandeIntegration(long IdFlux);
