namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>An instant written with milliseconds and offset, on the clocks of Paris (api.md 3.0).</summary>
public readonly record struct Horodatage(DateTimeOffset Valeur);
