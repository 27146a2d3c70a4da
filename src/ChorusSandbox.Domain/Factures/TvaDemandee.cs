namespace ChorusSandbox.Domain.Factures;

/// <summary>A row of the « récapitulatif de TVA » as its depositor gives it.</summary>
public sealed record TvaDemandee
{
    /// <summary>Code of the referential of rates.</summary>
    public string? Taux { get; init; }

    /// <summary>Rate typed, in percent.</summary>
    public decimal? TauxManuel { get; init; }

    public decimal? Base { get; init; }

    public decimal? Tva { get; init; }
}
