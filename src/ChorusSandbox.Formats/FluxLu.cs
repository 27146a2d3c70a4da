using System.Collections.Immutable;

namespace ChorusSandbox.Formats;

/// <summary>A flow, read.</summary>
/// <param name="Refus">Why the whole file is refused (technical errors); then there is no invoice.</param>
/// <param name="Factures">The invoices, in the order of the file, refused ones included.</param>
public sealed record FluxLu(ImmutableArray<Refus> Refus, ImmutableArray<FactureLue> Factures)
{
    internal static FluxLu Refuse(ImmutableArray<Refus> refus) => new(refus, []);
}
