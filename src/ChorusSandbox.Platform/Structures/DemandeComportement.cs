namespace ChorusSandbox.Platform.Structures;

/// <summary>How a simulated public client is to behave from now on.</summary>
public sealed record DemandeComportement(string Siret, string? Comportement);
