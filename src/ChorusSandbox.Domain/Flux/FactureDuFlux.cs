using System.Collections.Immutable;

namespace ChorusSandbox.Domain.Flux;

/// <summary>One invoice of a flow, as the report tells it.</summary>
/// <param name="Entree">Name of the file inside the lot; null when the flow is one file.</param>
/// <param name="Numero">Number read.</param>
/// <param name="Fournisseur">Identifier read of the issuer.</param>
/// <param name="Destinataire">Identifier read of the recipient.</param>
/// <param name="IdFacture">The invoice made; null when it was refused.</param>
/// <param name="Refus">Why it was refused.</param>
/// <param name="Avertissements">What it was accepted with all the same.</param>
public sealed record FactureDuFlux(
    string? Entree, string? Numero, string? Fournisseur, string? Destinataire, long? IdFacture,
    ImmutableArray<Refus> Refus, ImmutableArray<Refus> Avertissements);
