using System.Collections.Immutable;

namespace ChorusSandbox.Formats.Pivot;

/// <summary>One invoice in the report of its flow.</summary>
/// <param name="Entree">Name of its file inside the lot; null when the flow is one file.</param>
/// <param name="IdFacture">Number read; null when none could be.</param>
/// <param name="Fournisseur">Identifier read of its supplier.</param>
/// <param name="Debiteur">Identifier read of its recipient.</param>
/// <param name="IdCpro">Platform number of the invoice made; null when it was refused.</param>
/// <param name="Erreurs">Why it was refused.</param>
public sealed record FactureDuRapport(string? Entree, string? IdFacture, string? Fournisseur, string? Debiteur, long? IdCpro, ImmutableArray<ErreurDeStatut> Erreurs);
