namespace ChorusSandbox.Formats.Reconnaissance;

/// <summary>A character of a page, where it stands; lengths in points from the lower left corner.</summary>
internal readonly record struct Lettre(string Texte, double X, double Y, double Largeur, double Taille);
