namespace ChorusSandbox.Formats.Semantique;

/// <summary>A contact (BG-6 of the seller, BG-9 of the buyer).</summary>
public sealed record ContactSemantique
{
    /// <summary>Name (BT-41, BT-56).</summary>
    public string? Nom { get; init; }

    /// <summary>Name of the service, as Chorus reads <c>DepartmentName</c>.</summary>
    public string? Service { get; init; }

    /// <summary>Telephone (BT-42, BT-57).</summary>
    public string? Telephone { get; init; }

    /// <summary>Fax.</summary>
    public string? Telecopie { get; init; }

    /// <summary>E-mail (BT-43, BT-58).</summary>
    public string? Courriel { get; init; }
}
