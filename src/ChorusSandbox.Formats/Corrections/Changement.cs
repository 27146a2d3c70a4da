using System.Collections.Immutable;

namespace ChorusSandbox.Formats.Corrections;

/// <summary>One thing that was changed in a file.</summary>
/// <param name="Regle">The rule that it is for.</param>
/// <param name="Satisfait">The rules that are broken less often once it, and what it brings with it, is done.</param>
/// <param name="Chemin">XPath of what was changed, or added.</param>
/// <param name="Ligne">Line in the original, from 1.</param>
/// <param name="Acte">What was done, in a few French words: <c>valeur remplacée</c>, <c>élément ajouté</c>…</param>
/// <param name="Avant">What stood there; null when nothing did. An account number is masked.</param>
/// <param name="Apres">What stands there now; null when nothing does.</param>
public sealed record Changement(string Regle, ImmutableArray<string> Satisfait, string Chemin, int Ligne, string Acte, string? Avant, string? Apres);
