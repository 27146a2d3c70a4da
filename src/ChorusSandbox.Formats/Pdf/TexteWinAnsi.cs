using System.Globalization;
using System.Text;

namespace ChorusSandbox.Formats.Pdf;

/// <summary>The one-byte encoding of the standard fonts, in which all of French fits (PDF 32000-1, annex D.2).</summary>
internal static class TexteWinAnsi
{
    /// <summary>What the bytes 0x80 to 0x9F mean; the rest is Latin-1. A blank stands where nothing is defined.</summary>
    private const string Particuliers = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    /// <summary>The bytes of a text. What the encoding lacks loses its accent, or becomes a question mark.</summary>
    public static byte[] Octets(string texte)
    {
        var octets = new List<byte>(texte.Length);
        foreach (var rune in Composer(texte).EnumerateRunes())
        {
            if (Octet(rune) is { } connu)
            {
                octets.Add(connu);
                continue;
            }

            var sansAccent = rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes()
                .Where(r => Rune.GetUnicodeCategory(r) is not UnicodeCategory.NonSpacingMark)
                .ToList();
            octets.AddRange(sansAccent.Select(r => Octet(r) ?? (byte)'?'));
        }

        return [.. octets];
    }

    /// <summary>The character of a byte; a blank for those that the encoding leaves undefined, and for the hard blank.</summary>
    public static char Caractere(byte octet) => octet switch
    {
        < 0x20 or 0x7F or 0xA0 => ' ',
        >= 0x80 and < 0xA0 => Particuliers[octet - 0x80],
        0xAD => '-',
        _ => (char)octet,
    };

    /// <summary>
    /// The text with its accents on their letters. Under U+0300 it is so already; beyond, normalizing throws on half a sign and
    /// on a code point that is never a character: both become question marks.
    /// </summary>
    private static string Composer(string texte) => texte.AsSpan().ContainsAnyExceptInRange('\0', '\u02FF')
        ? string.Concat(texte.EnumerateRunes().Select(r => EstUnCaractere(r) ? r : Rune.ReplacementChar)).Normalize(NormalizationForm.FormC)
        : texte;

    private static bool EstUnCaractere(Rune rune) => (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF);

    private static byte? Octet(Rune rune)
    {
        if (rune.Value is 0x202F or 0x2007)
        {
            return 0xA0;
        }

        if (Rune.IsControl(rune))
        {
            return (byte)' ';
        }

        if (rune.Value is < 0x80 or (>= 0xA0 and <= 0xFF))
        {
            return (byte)rune.Value;
        }

        var place = rune.IsBmp ? Particuliers.IndexOf((char)rune.Value, StringComparison.Ordinal) : -1;
        return place < 0 ? null : (byte)(0x80 + place);
    }
}
