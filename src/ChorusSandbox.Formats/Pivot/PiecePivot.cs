namespace ChorusSandbox.Formats.Pivot;

/// <summary>A file that a pivot carries.</summary>
/// <param name="Nom">Its name with its extension.</param>
/// <param name="TypeMime">Its MIME type.</param>
/// <param name="Categorie">Its category: « Facture PDF », « Pièce jointe standard »… (formats.md 1.8).</param>
/// <param name="EstLaFacture">True for the readable invoice itself.</param>
/// <param name="Contenu">Opens its bytes.</param>
public sealed record PiecePivot(string Nom, string TypeMime, string Categorie, bool EstLaFacture, Func<Stream> Contenu);
