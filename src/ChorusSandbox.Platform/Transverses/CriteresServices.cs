namespace ChorusSandbox.Platform.Transverses;

/// <summary>Criteria of a search of executing services; null means « not filled ».</summary>
public sealed record CriteresServices
{
    /// <summary>Code, whole.</summary>
    public string? Code { get; init; }

    /// <summary>Part of the name, without regard to case.</summary>
    public string? Nom { get; init; }

    /// <summary>True for those a deposit may name now, false for the others.</summary>
    public bool? Actif { get; init; }

    /// <summary>Column: CodeServiceExecutant, NomServiceExecutant.</summary>
    public string? Tri { get; init; }

    public bool Descendant { get; init; }

    public Pagination Pagination { get; init; } = new();
}
