namespace ChorusSandbox.Formats.Semantique;

/// <summary>An identifier and its scheme.</summary>
/// <param name="Valeur">The identifier as written.</param>
/// <param name="Schema">The attribute <c>schemeID</c> as written (formats.md 2.1), or null.</param>
public sealed record IdentifiantQualifie(string Valeur, string? Schema = null);
