namespace ChorusSandbox.Domain.Factures;

/// <summary>A file to join, deposited beforehand.</summary>
/// <param name="IdFichier">Number given when the file was added.</param>
/// <param name="Designation">What the user calls it.</param>
/// <param name="Type">Code of the referential of attachment types.</param>
/// <param name="NumeroLigne">The line it justifies.</param>
/// <param name="Principale">True for the readable invoice itself.</param>
public sealed record PieceDemandee(long? IdFichier, string? Designation = null, string? Type = null, int? NumeroLigne = null, bool Principale = false);
