using System.Collections.Immutable;

using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Formats.Xml;

/// <summary>What a reader makes of a file: the invoice, the places, and the texts that are no number, date or file.</summary>
internal sealed record DocumentLu(FactureSemantique Facture, Positions Positions, ImmutableArray<Refus> Refus);
