namespace ChorusSandbox.Formats.Pdf;

/// <summary>A column of a table.</summary>
/// <param name="Titre">Its header, repeated on each page.</param>
/// <param name="Part">Its share of the width, relative to that of the other columns.</param>
/// <param name="Alignement">Amounts lean on the right.</param>
public sealed record ColonnePdf(string Titre, double Part, AlignementPdf Alignement = AlignementPdf.Gauche);
