namespace ChorusSandbox.Formats.Corrections;

/// <summary>Lines that differ between a file and its correction.</summary>
/// <param name="LigneAvant">First line in the original, from 1.</param>
/// <param name="Avant">The lines of the original; empty when lines are only added.</param>
/// <param name="LigneApres">First line in the corrected file, from 1.</param>
/// <param name="Apres">The lines of the corrected file; empty when lines are only removed.</param>
public sealed record PassageModifie(int LigneAvant, string Avant, int LigneApres, string Apres);
