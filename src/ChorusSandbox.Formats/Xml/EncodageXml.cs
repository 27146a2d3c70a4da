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

    /// <summary>The encoding of a file that the XML reader has read, and how many bytes its mark takes.</summary>
    public static (Encoding Encodage, int Marque) De(ReadOnlySpan<byte> octets) => octets switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false), 3),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, byteOrderMark: false), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, byteOrderMark: false), 2),
        _ => (PageDeCode(octets) ?? Annonce(octets, Encoding.GetEncoding) ?? new UTF8Encoding(false), 0),
    };

    private static Encoding? PageDeCode(ReadOnlySpan<byte> octets) =>
        Annonce(octets, nom => CodePagesEncodingProvider.Instance.GetEncoding(nom, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback));

    /// <summary>The encoding that the declaration names, where it is known.</summary>
    private static Encoding? Annonce(ReadOnlySpan<byte> octets, Func<string, Encoding?> chercher)
    {
        var debut = Encoding.Latin1.GetString(octets[..Math.Min(Entete, octets.Length)]);
        try
        {
            return Declaration().Match(debut) is { Success: true } trouve ? chercher(trouve.Groups[1].Value) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']")]
    private static partial Regex Declaration();
}
