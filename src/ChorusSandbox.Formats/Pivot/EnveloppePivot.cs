namespace ChorusSandbox.Formats.Pivot;

/// <summary>What a pivot says of itself.</summary>
/// <param name="Production">The day of the last status it tells.</param>
/// <param name="IdFlux">Its identifier.</param>
/// <param name="Emetteur">Who sends it.</param>
/// <param name="Recepteur">Identifier of the recipient it is for; null when no invoice names one.</param>
public sealed record EnveloppePivot(DateOnly Production, string IdFlux, string Emetteur, string? Recepteur);
