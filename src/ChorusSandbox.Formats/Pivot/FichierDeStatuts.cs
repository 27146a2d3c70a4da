using System.Collections.Immutable;

namespace ChorusSandbox.Formats.Pivot;

// ASSUMPTION: FLX-12 the schema of CPPStatutPivot is not public: the names that are known are kept, the rest of the vocabulary is ours (formats.md 1.7).
/// <summary>A file of statuses, <c>CPPStatutPivot</c>: the integration report of a flow (CSO), or the life cycle of invoices (FEN1200A, FEN1201A).</summary>
/// <param name="Enveloppe">What it says of itself.</param>
/// <param name="Flux">The report of a flow; null in a life cycle.</param>
/// <param name="Factures">The statuses of invoices, in order; empty in a report.</param>
public sealed record FichierDeStatuts(EnveloppePivot Enveloppe, StatutDeFlux? Flux, ImmutableArray<StatutDeFacture> Factures);
