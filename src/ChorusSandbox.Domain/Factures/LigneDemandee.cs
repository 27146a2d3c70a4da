namespace ChorusSandbox.Domain.Factures;

/// <summary>A line as its depositor gives it.</summary>
public sealed record LigneDemandee
{
    public int? Numero { get; init; }

    public string? Reference { get; init; }

    public string? Denomination { get; init; }

    public decimal? Quantite { get; init; }

    public string? Unite { get; init; }

    public decimal? MontantUnitaireHt { get; init; }

    public decimal? RemiseHt { get; init; }

    /// <summary>Code of the referential of rates (<c>TVA5</c>).</summary>
    public string? TauxTva { get; init; }

    /// <summary>Rate typed, in percent.</summary>
    public decimal? TauxTvaManuel { get; init; }
}
