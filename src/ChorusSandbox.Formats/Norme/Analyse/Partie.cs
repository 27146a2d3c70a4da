using ChorusSandbox.Formats.Norme.Conditions;
using ChorusSandbox.Formats.Norme.Ensembles;

namespace ChorusSandbox.Formats.Norme.Analyse;

/// <summary>What a rule asks of each instance of a set, or once of the file.</summary>
/// <param name="Sur">The set; null for the file.</param>
/// <param name="Portee">What the condition looks at.</param>
/// <param name="Si">Which instances are looked at; null for all.</param>
/// <param name="Condition">What must hold.</param>
internal sealed record Partie(Ensemble? Sur, Portee Portee, Condition? Si, Condition Condition);
