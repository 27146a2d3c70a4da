namespace ChorusSandbox.Simulation.Scenarios.Outcomes;

/// <summary>The judgement of one expectation, with its evidence.</summary>
/// <param name="Issue">How it ends.</param>
/// <param name="Libelle">What was expected, in the words of the file.</param>
/// <param name="Ligne">Its line.</param>
/// <param name="Attendu">The value expected.</param>
/// <param name="Obtenu">The value read.</param>
/// <param name="Explication">Why, or what to look at.</param>
public sealed record Constat(Issue Issue, string Libelle, int Ligne, string? Attendu = null, string? Obtenu = null, string? Explication = null);
