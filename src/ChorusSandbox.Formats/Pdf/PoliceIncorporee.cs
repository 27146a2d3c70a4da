using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

using UglyToad.PdfPig.Fonts.TrueType;
using UglyToad.PdfPig.Fonts.TrueType.Parser;
using UglyToad.PdfPig.Fonts.TrueType.Subsetting;

namespace ChorusSandbox.Formats.Pdf;

/// <summary>
/// A TrueType font cut down to the characters of <see cref="TexteWinAnsi"/>, made once and copied into each document. The
/// glyph of a byte has the number of that byte, so the pages are written alike with it and with the standard fonts.
/// </summary>
internal sealed class PoliceIncorporee
{
    private const int Codes = 256;
    private const ushort IncorporationInterdite = 0x0002;

    private PoliceIncorporee(string nom, ReadOnlyMemory<byte> programme, int longueur, ImmutableArray<int> largeurs) =>
        (Nom, Programme, Longueur, Largeurs) = (nom, programme, longueur, largeurs);

    /// <summary>Its PostScript name, with the mark of a subset.</summary>
    public string Nom { get; }

    /// <summary>The font file, deflated.</summary>
    public ReadOnlyMemory<byte> Programme { get; }

    /// <summary>Length of the font file before it was deflated.</summary>
    public int Longueur { get; }

    /// <summary>Widths of the 256 bytes, in thousandths of the size.</summary>
    public ImmutableArray<int> Largeurs { get; }

    public required int Montante { get; init; }

    public required int Descendante { get; init; }

    /// <summary>Left, bottom, right and top of the box that holds any glyph.</summary>
    public required ImmutableArray<int> Boite { get; init; }

    /// <summary>Reads a font file; null when it lacks a character, forbids to be embedded, or is no TrueType.</summary>
    public static PoliceIncorporee? Lire(byte[] fichier)
    {
        try
        {
            var police = TrueTypeFontParser.Parse(new TrueTypeDataBytes(fichier));
            var caracteres = Enumerable.Range(1, Codes - 1).Select(code => TexteWinAnsi.Caractere((byte)code)).ToArray();
            var table = police.WindowsUnicodeCMap;
            return table is null || EstProtegee(police) || caracteres.Any(c => table.CharacterCodeToGlyphIndex(c) == 0)
                ? null
                : Reduire(police, fichier, caracteres);
        }
#pragma warning disable CA1031 // A font of the machine may be damaged in any way: it is then one that we do not use.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static bool EstProtegee(TrueTypeFont police) =>
        police.TableRegister.Os2Table is { } os2 && ((ushort)os2.TypeFlags & 0x000F) == IncorporationInterdite;

    private static PoliceIncorporee Reduire(TrueTypeFont police, byte[] fichier, char[] caracteres)
    {
        var reduite = TrueTypeSubsetter.Subset(fichier, new TrueTypeSubsetEncoding(caracteres));
        var registre = police.TableRegister;
        var unite = police.GetUnitsPerEm();
        var nom = new string([.. (police.Name ?? "Police").Where(char.IsAsciiLetterOrDigit)]);
        var bornes = registre.HeaderTable.Bounds;
        return new($"CHORUS+{nom}", Comprimer(reduite), reduite.Length, [0, .. caracteres.Select(Largeur)])
        {
            Montante = EnMilliemes(registre.HorizontalHeaderTable.Ascent),
            Descendante = EnMilliemes(registre.HorizontalHeaderTable.Descent),
            Boite = [EnMilliemes(bornes.Left), EnMilliemes(bornes.Bottom), EnMilliemes(bornes.Right), EnMilliemes(bornes.Top)],
        };

        int Largeur(char caractere) =>
            EnMilliemes(registre.HorizontalMetricsTable.GetAdvanceWidth(police.WindowsUnicodeCMap!.CharacterCodeToGlyphIndex(caractere)));

        int EnMilliemes(double valeur) => (int)Math.Round(valeur * 1000 / unite, MidpointRounding.AwayFromZero);
    }

    private static byte[] Comprimer(byte[] octets)
    {
        using var sortie = new MemoryStream();
        using (var zlib = new ZLibStream(sortie, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(octets);
        }

        return sortie.ToArray();
    }

    /// <summary>The table that gives each byte its character, for who copies or searches the text.</summary>
    public static byte[] VersUnicode()
    {
        var table = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n");
        foreach (var bloc in Enumerable.Range(0x20, Codes - 0x20).Chunk(100))
        {
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"{bloc.Length} beginbfchar\n");
            foreach (var code in bloc)
            {
                table.Append(System.Globalization.CultureInfo.InvariantCulture, $"<{code:X2}> <{(int)TexteWinAnsi.Caractere((byte)code):X4}>\n");
            }

            table.Append("endbfchar\n");
        }

        return Encoding.ASCII.GetBytes(table.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString());
    }
}
