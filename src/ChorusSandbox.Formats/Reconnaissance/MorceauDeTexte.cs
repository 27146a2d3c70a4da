namespace ChorusSandbox.Formats.Reconnaissance;

/// <summary>A run of words of one line, parted from the next by a wide gap.</summary>
/// <param name="Texte">Its text, with plain blanks.</param>
/// <param name="Page">Page, from 1.</param>
/// <param name="Ligne">Rank of its line in the document.</param>
/// <param name="X">Left edge, in points.</param>
/// <param name="Y">Base line, in points from the foot of the page.</param>
/// <param name="Droite">Right edge, in points.</param>
internal sealed record MorceauDeTexte(string Texte, int Page, int Ligne, double X, double Y, double Droite);
