using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.Platform.Factures;

/// <summary>The answer to a suspension.</summary>
public sealed record DemandeComplement
{
    /// <summary>Platform number.</summary>
    public required long IdFacture { get; init; }

    public ImmutableArray<PieceDemandee> Pieces { get; init; } = [];

    public string? Commentaire { get; init; }
}
