using ChorusSandbox.Domain.Structures;

namespace ChorusSandbox.Platform.Structures;

/// <summary>Criteria of a search of engagements; null means « not filled ».</summary>
public sealed record CriteresEngagements
{
    /// <summary>Code of the engagement: its platform number, or its type.</summary>
    public string? Code { get; init; }

    /// <summary>Exact number.</summary>
    public string? Numero { get; init; }

    public string? Marche { get; init; }

    /// <summary>The recipient, by its platform number.</summary>
    public long? IdStructure { get; init; }

    public EtatEngagement? Etat { get; init; }

    public DateOnly? NotificationDu { get; init; }

    public DateOnly? NotificationAu { get; init; }

    public decimal? TtcMin { get; init; }

    public decimal? TtcMax { get; init; }

    /// <summary>Column of the API's list: DateCreationEJ, NumeroEngagementJuridique, DateNotificationEJ, MontantTotalTtc…</summary>
    public string? Tri { get; init; }

    public bool Descendant { get; init; } = true;

    public Pagination Pagination { get; init; } = new();
}
