namespace ChorusSandbox.Domain.Factures;

/// <summary>A file joined to an invoice.</summary>
/// <param name="IdFichier">The file, kept once whatever the number of invoices that join it.</param>
/// <param name="Designation">What the user calls it, 100 characters at most.</param>
/// <param name="Type">Code of the referential of attachment types.</param>
/// <param name="NumeroLigne">The line it justifies, if any.</param>
/// <param name="Principale">True for the readable invoice itself.</param>
public sealed record PieceJointe(long IdFichier, string Designation, string? Type, int? NumeroLigne, bool Principale);
