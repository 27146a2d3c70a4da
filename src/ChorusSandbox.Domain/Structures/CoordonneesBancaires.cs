namespace ChorusSandbox.Domain.Structures;

/// <summary>A bank account of a supplier (domain.md 1.1).</summary>
/// <param name="Id">Platform number.</param>
/// <param name="Nom">What its owner calls it.</param>
/// <param name="Iban">IBAN, never logged.</param>
/// <param name="Bic">BIC.</param>
public sealed record CoordonneesBancaires(long Id, string Nom, string Iban, string Bic);
