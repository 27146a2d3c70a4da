namespace ChorusSandbox.Formats;

/// <summary>Tells a lot, a PDF and a text apart by their first bytes. The root element says which XML it is.</summary>
internal static class DetectionDeFormat
{
    private const int EntetePdf = 1024;

    public static bool EstUnPdf(ReadOnlySpan<byte> octets) =>
        octets[..Math.Min(EntetePdf, octets.Length)].IndexOf("%PDF-"u8) >= 0;

    public static bool EstUnGzip(ReadOnlySpan<byte> octets) => octets.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    public static bool EstUnZip(ReadOnlySpan<byte> octets) => octets.StartsWith("PK\x03\x04"u8) || octets.StartsWith("PK\x05\x06"u8);

    public static bool EstUnLot(ReadOnlySpan<byte> octets) => EstUnGzip(octets) || EstUnZip(octets);
}
