namespace ChorusSandbox.Formats.Semantique;

/// <summary>A note of the document (BG-1).</summary>
/// <param name="Texte">The text (BT-22).</param>
/// <param name="Sujet">Code of its subject, UNTDID 4451 (BT-21).</param>
public sealed record NoteSemantique(string Texte, string? Sujet = null);
