namespace ChorusSandbox.Formats.Pdf;

/// <summary>What makes a document carry a file that says the same as its pages.</summary>
/// <param name="Metadonnees">The metadata (XMP).</param>
/// <param name="Fichier">The file.</param>
/// <param name="EstUneArchive">True for what the metadata claim to be PDF/A.</param>
public sealed record HybridePdf(ReadOnlyMemory<byte> Metadonnees, FichierJointPdf Fichier, bool EstUneArchive);
