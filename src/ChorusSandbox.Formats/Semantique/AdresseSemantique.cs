namespace ChorusSandbox.Formats.Semantique;

/// <summary>A postal address (BG-5, BG-8, BG-15). BT ids in the order seller, buyer, delivery.</summary>
public sealed record AdresseSemantique
{
    /// <summary>Line 1 (BT-35, BT-50, BT-75).</summary>
    public string? Ligne1 { get; init; }

    /// <summary>Line 2 (BT-36, BT-51, BT-76).</summary>
    public string? Ligne2 { get; init; }

    /// <summary>Line 3 (BT-162, BT-163, BT-165).</summary>
    public string? Ligne3 { get; init; }

    /// <summary>Town (BT-37, BT-52, BT-77).</summary>
    public string? Commune { get; init; }

    /// <summary>Post code (BT-38, BT-53, BT-78).</summary>
    public string? CodePostal { get; init; }

    /// <summary>Region (BT-39, BT-54, BT-79).</summary>
    public string? Region { get; init; }

    /// <summary>Country, ISO 3166-1 alpha-2 (BT-40, BT-55, BT-80).</summary>
    public string? Pays { get; init; }
}
