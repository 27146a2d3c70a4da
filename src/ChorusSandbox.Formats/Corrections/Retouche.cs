namespace ChorusSandbox.Formats.Corrections;

/// <summary>One edit of a text: what stands between two places is replaced.</summary>
/// <param name="Debut">Place of the first character replaced.</param>
/// <param name="Fin">Place after the last one; the same as <paramref name="Debut"/> where something is only added.</param>
/// <param name="Texte">What stands there afterwards.</param>
internal readonly record struct Retouche(int Debut, int Fin, string Texte);
