using UglyToad.PdfPig.Tokens;

namespace ChorusSandbox.Formats.FacturX;

/// <summary>An object of a PDF.</summary>
/// <param name="Valeur">Its value; of a stream, its dictionary.</param>
/// <param name="Flux">The encoded bytes of a stream; null for any other object.</param>
internal sealed record ObjetPdf(IToken Valeur, ReadOnlyMemory<byte>? Flux = null);
