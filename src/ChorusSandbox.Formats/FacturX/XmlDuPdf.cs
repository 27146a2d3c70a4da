using System.Collections.Immutable;

using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Formats.FacturX;

/// <summary>The invoice XML found in a PDF.</summary>
/// <param name="Nom">Name under which it is embedded.</param>
/// <param name="Octets">Its bytes.</param>
/// <param name="NomEstConnu">False when only its content told what it is.</param>
/// <param name="Autres">The other files that the PDF carries, which are its attachments.</param>
internal sealed record XmlDuPdf(string Nom, ReadOnlyMemory<byte> Octets, bool NomEstConnu, ImmutableArray<PieceSemantique> Autres);
