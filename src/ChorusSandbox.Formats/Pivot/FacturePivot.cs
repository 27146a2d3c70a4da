using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Structures;

namespace ChorusSandbox.Formats.Pivot;

/// <summary>An invoice as a pivot carries it.</summary>
/// <param name="Facture">The invoice.</param>
/// <param name="Fournisseur">The issuer’s card, for its country and its bank account.</param>
/// <param name="EstRecyclee">True when the recipient had it recycled once.</param>
/// <param name="Pieces">Its files, the readable invoice first.</param>
public sealed record FacturePivot(Facture Facture, Structure? Fournisseur, bool EstRecyclee, IReadOnlyList<PiecePivot> Pieces);
