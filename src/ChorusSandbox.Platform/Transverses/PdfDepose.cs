using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Formats.Reconnaissance;

namespace ChorusSandbox.Platform.Transverses;

/// <summary>The PDF of an invoice to be, and what could be read in it.</summary>
/// <param name="Fichier">The file kept.</param>
/// <param name="Lu">What its text says, to be checked by who deposits it.</param>
public sealed record PdfDepose(Fichier Fichier, PdfReconnu Lu);
