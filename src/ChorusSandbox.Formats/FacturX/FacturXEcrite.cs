using System.Collections.Immutable;

namespace ChorusSandbox.Formats.FacturX;

/// <summary>A Factur-X, and what is to be known of how it was written.</summary>
/// <param name="Octets">The PDF.</param>
/// <param name="Xml">The XML it carries, as <c>factur-x.xml</c>.</param>
/// <param name="EstPdfA">True when the file claims to be PDF/A-3.</param>
/// <param name="Reserve">Why it does not, for people to read; null when it does.</param>
/// <param name="Ecartes">
/// Places of CII, below its root, that the invoice fills and the profile does not admit: they are on the page, not in the XML.
/// </param>
public sealed record FacturXEcrite(
    ReadOnlyMemory<byte> Octets, ReadOnlyMemory<byte> Xml, bool EstPdfA, string? Reserve, ImmutableArray<string> Ecartes);
