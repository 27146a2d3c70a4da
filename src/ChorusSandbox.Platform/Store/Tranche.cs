namespace ChorusSandbox.Platform.Store;

/// <summary>The invoices that a criterion leaves, some of them perhaps no more: to be looked at again.</summary>
/// <param name="Nombre">How many at most, known before they are read.</param>
/// <param name="Ids">Their numbers, in no order; one may come twice.</param>
internal sealed record Tranche(int Nombre, IEnumerable<long> Ids);
