namespace ChorusSandbox.Formats.Semantique;

/// <summary>Invoicing period (BG-14).</summary>
public sealed record PeriodeSemantique
{
    /// <summary>First day (BT-73).</summary>
    public DateLue? Debut { get; init; }

    /// <summary>Last day (BT-74).</summary>
    public DateLue? Fin { get; init; }

    /// <summary>Free text, known to Chorus only.</summary>
    public string? Description { get; init; }
}
