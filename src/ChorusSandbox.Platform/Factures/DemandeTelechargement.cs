using System.Collections.Immutable;

namespace ChorusSandbox.Platform.Factures;

/// <summary>Request to download invoices.</summary>
/// <param name="Factures">Platform numbers.</param>
/// <param name="Format">PDF or PIVOT.</param>
/// <param name="AvecPieces">True to add the attachments to the PDF; a pivot always carries them.</param>
public sealed record DemandeTelechargement(ImmutableArray<long> Factures, string? Format, bool AvecPieces);
