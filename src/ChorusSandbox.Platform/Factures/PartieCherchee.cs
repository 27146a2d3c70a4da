using System.Collections.Immutable;

namespace ChorusSandbox.Platform.Factures;

/// <summary>A party looked for: by its platform number, else by its identifier, else by a part of its name.</summary>
/// <param name="IdStructure">Platform number.</param>
/// <param name="Identifiant">SIRET.</param>
/// <param name="Designation">A part of its name.</param>
/// <param name="Services">Platform numbers of its services; empty means all.</param>
public sealed record PartieCherchee(long? IdStructure, string? Identifiant, string? Designation, ImmutableArray<long> Services);
