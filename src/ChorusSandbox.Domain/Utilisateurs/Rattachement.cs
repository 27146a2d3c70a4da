using System.Collections.Immutable;

namespace ChorusSandbox.Domain.Utilisateurs;

/// <summary>What binds an account to a structure (domain.md 1.3).</summary>
/// <param name="Id">Platform number.</param>
/// <param name="IdStructure">The structure.</param>
/// <param name="Rang">Rank of the account in it.</param>
/// <param name="Services">The services it reaches; empty means all.</param>
public sealed record Rattachement(long Id, long IdStructure, RangUtilisateur Rang, ImmutableArray<long> Services);
