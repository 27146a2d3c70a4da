namespace ChorusSandbox.Domain.Factures;

/// <summary>The totals as their depositor gives them.</summary>
public sealed record MontantsDemandes
{
    public decimal? Ht { get; init; }

    public decimal? Tva { get; init; }

    public decimal? Ttc { get; init; }

    public decimal? RemiseTtc { get; init; }

    public string? MotifRemise { get; init; }

    public decimal? APayer { get; init; }
}
