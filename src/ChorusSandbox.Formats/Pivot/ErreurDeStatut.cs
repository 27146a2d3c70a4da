namespace ChorusSandbox.Formats.Pivot;

/// <summary>One refusal in a report.</summary>
/// <param name="Code">Stable code of the refusal.</param>
/// <param name="Libelle">What is wrong, whole, in French.</param>
/// <param name="Chemin">Where it was read; null when nowhere.</param>
/// <param name="Correction">The smallest change that passes.</param>
public sealed record ErreurDeStatut(string Code, string Libelle, string? Chemin, string? Correction);
