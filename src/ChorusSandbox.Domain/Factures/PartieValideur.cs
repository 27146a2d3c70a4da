using ChorusSandbox.Domain.Identifiants;

namespace ChorusSandbox.Domain.Factures;

/// <summary>A titulaire or mandataire who validates an invoice before the public client sees it (domain.md 4.3).</summary>
public sealed record PartieValideur(long IdStructure, Siret Siret, string Designation)
{
    /// <summary>The day on which he validated it; null as long as he has not.</summary>
    public DateOnly? DateValidation { get; init; }
}
