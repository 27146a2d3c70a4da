namespace ChorusSandbox.Platform.Transverses;

/// <summary>Criteria of a search of attachments; null means « not filled ».</summary>
public sealed record CriteresPieces
{
    /// <summary>Part of the name, without regard to case.</summary>
    public string? Designation { get; init; }

    /// <summary>Type, by its platform number.</summary>
    public long? IdType { get; init; }

    /// <summary>Column: PieceJointeDesignation, PieceJointeExtension, PieceJointeId, PieceJointeObjetId.</summary>
    public string? Tri { get; init; }

    public bool Descendant { get; init; }

    public Pagination Pagination { get; init; } = new();
}
