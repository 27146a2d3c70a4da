using ChorusSandbox.Domain.Identifiants;

namespace ChorusSandbox.Domain.Factures;

/// <summary>A row of the « récapitulatif de TVA ».</summary>
public sealed record LigneTva(string? CodeTaux, decimal Taux, Montant Base, Montant Tva);
