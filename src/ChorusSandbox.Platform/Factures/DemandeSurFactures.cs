using System.Collections.Immutable;

namespace ChorusSandbox.Platform.Factures;

/// <summary>A request about several invoices.</summary>
/// <param name="Factures">Platform numbers.</param>
public sealed record DemandeSurFactures(ImmutableArray<long> Factures);
