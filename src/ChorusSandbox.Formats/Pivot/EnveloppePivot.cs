namespace ChorusSandbox.Formats.Pivot;

/// <summary>What a pivot says of itself.</summary>
/// <param name="Production">The day it was made.</param>
/// <param name="IdFlux">Its identifier.</param>
/// <param name="Emetteur">Who sends it.</param>
/// <param name="Recepteur">Who receives it.</param>
public sealed record EnveloppePivot(DateOnly Production, string IdFlux, string Emetteur, string Recepteur);
