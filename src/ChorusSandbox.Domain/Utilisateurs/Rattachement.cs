using System.Collections.Immutable;

namespace ChorusSandbox.Domain.Utilisateurs;

/// <summary>What binds an account to a structure (domain.md 1.3).</summary>
/// <param name="Id">Platform number.</param>
/// <param name="IdStructure">The structure.</param>
/// <param name="Rang">Rank of the account in it.</param>
/// <param name="Services">The services it reaches; empty means all.</param>
public sealed record Rattachement(long Id, long IdStructure, RangUtilisateur Rang, ImmutableArray<long> Services)
{
    /// <summary>Where its demand stands; the rattachements a world begins with are validated, but for a few.</summary>
    public StatutRattachement Statut { get; init; } = StatutRattachement.Validee;

    /// <summary>When it was validated; absent: with the world.</summary>
    public DateTimeOffset? Depuis { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? Fin { get; init; }

    /// <summary>What was written with the demand or with its answer.</summary>
    public string? Commentaire { get; init; }
}
