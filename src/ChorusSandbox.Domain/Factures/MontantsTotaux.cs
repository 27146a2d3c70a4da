using ChorusSandbox.Domain.Identifiants;

namespace ChorusSandbox.Domain.Factures;

/// <summary>Block « Montant total ».</summary>
public sealed record MontantsTotaux(Montant Ht, Montant Tva, Montant Ttc, Montant RemiseTtc, string? MotifRemise, Montant APayer)
{
    public static readonly MontantsTotaux Vides = new(Montant.Zero, Montant.Zero, Montant.Zero, Montant.Zero, null, Montant.Zero);
}
