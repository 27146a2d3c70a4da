using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace ChorusSandbox.Formats.Xml;

/// <summary>
/// The encodings that the runtime knows without registering them (UTF-8, UTF-16, Latin-1…) are left to the XML reader; the
/// Windows and ISO code pages, which French accounting software still writes, are decoded here.
/// </summary>
internal static partial class EncodageXml
{
    private const int Entete = 200;

    /// <summary>A source for the XML reader: bytes, or a text already decoded.</summary>
    public static IDisposable Ouvrir(ReadOnlyMemory<byte> octets)
    {
        Stream flux = MemoryMarshal.TryGetArray(octets, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(octets.ToArray(), writable: false);
        return PageDeCode(octets.Span) is { } encodage ? new StreamReader(flux, encodage) : flux;
    }

    private static Encoding? PageDeCode(ReadOnlySpan<byte> octets)
    {
        var debut = Encoding.Latin1.GetString(octets[..Math.Min(Entete, octets.Length)]);
        if (Declaration().Match(debut) is not { Success: true } trouve)
        {
            return null;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(trouve.Groups[1].Value, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']")]
    private static partial Regex Declaration();
}
