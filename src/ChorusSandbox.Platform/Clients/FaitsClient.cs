namespace ChorusSandbox.Platform.Clients;

/// <summary>What the platform computed about an invoice, on which presets set their conditions (design 6).</summary>
public sealed record FaitsClient
{
    public bool ServiceAbsent { get; init; }

    public bool EngagementAbsent { get; init; }

    public bool SansPieceJointe { get; init; }

    /// <summary>The same supplier sent the same amounts to the same client before.</summary>
    public bool DoublonProbable { get; init; }

    /// <summary>1 for the first call about this passage of the invoice, then one more a retry.</summary>
    public int Tentative { get; init; } = 1;

    /// <summary>Short code of the cadre: <c>A1</c>.</summary>
    public required string Cadre { get; init; }
}
