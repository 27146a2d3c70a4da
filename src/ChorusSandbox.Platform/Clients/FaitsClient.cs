namespace ChorusSandbox.Platform.Clients;

/// <summary>What a behaviour can look at without reading the invoice (design 6).</summary>
public sealed record FaitsClient
{
    public bool ServiceAbsent { get; init; }

    public bool EngagementAbsent { get; init; }

    public bool SansPieceJointe { get; init; }

    /// <summary>An earlier invoice of the same supplier has the same client, amount and date.</summary>
    public bool DoublonProbable { get; init; }

    /// <summary>1 for the first call.</summary>
    public int Tentative { get; init; }

    /// <summary>Short code of the cadre.</summary>
    public string Cadre { get; init; } = "";
}
