namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>An instant written <c>AAAA-MM-JJ HH:MM</c>, on the clocks of Paris (api.md 3.0).</summary>
public readonly record struct DateHeure(DateTimeOffset Valeur);
