namespace ChorusSandbox.Formats.Corrections;

/// <summary>A rule that the corrected file still breaks, and why no program may mend it.</summary>
/// <param name="Regle">Its id.</param>
/// <param name="Message">What is wrong, of the first place.</param>
/// <param name="Lieux">In how many places.</param>
/// <param name="Raison">Why it is left to a person, in a French clause.</param>
/// <param name="Correction">What the person has to do, in French.</param>
public sealed record NonCorrige(string Regle, string Message, int Lieux, string Raison, string Correction);
