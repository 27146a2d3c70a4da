using ChorusSandbox.Formats.FacturX;
using ChorusSandbox.Formats.Pdf;

using UglyToad.PdfPig.Fonts;
using UglyToad.PdfPig.Fonts.Encodings;
using UglyToad.PdfPig.Tokens;

namespace ChorusSandbox.Formats.Reconnaissance;

/// <summary>
/// A font as far as its text goes: which character each code is, and how wide. The font program itself is never opened.
/// </summary>
internal sealed class PoliceLue
{
    private const double LargeurParDefaut = 500;

    private readonly bool _estComposee;
    private readonly TableUnicode? _table;
    private readonly Dictionary<int, double> _largeurs = [];
    private readonly Dictionary<int, string> _differences = [];
    private readonly Encoding _encodage = WinAnsiEncoding.Instance;
    private readonly double _largeur;

    public PoliceLue(ObjetsDuPdf pdf, DictionaryToken police, Action travailler)
    {
        _table = pdf.Entree(police, "ToUnicode") is { Flux: not null } flux ? TableUnicode.Lire(pdf.Decoder(flux), travailler) : null;
        _estComposee = Nom(pdf, police, "Subtype") == "Type0";
        if (_estComposee)
        {
            var descendante = pdf.Entree(police, "DescendantFonts")?.Valeur is ArrayToken { Length: > 0 } liste ? pdf.Resoudre(liste[0])?.Valeur as DictionaryToken : null;
            _largeur = descendante is null ? 1000 : Nombre(pdf, descendante, "DW") ?? 1000;
            LireLargeursComposees(pdf, descendante);
            return;
        }

        _largeur = LargeurParDefaut;
        LireLargeurs(pdf, police);
        var encodage = pdf.Entree(police, "Encoding")?.Valeur;
        _encodage = Base(encodage is DictionaryToken d ? Nom(pdf, d, "BaseEncoding") : (encodage as NameToken)?.Data);
        if (encodage is DictionaryToken dictionnaire && pdf.Entree(dictionnaire, "Differences")?.Valeur is ArrayToken differences)
        {
            LireDifferences(differences);
        }
    }

    /// <summary>The characters of a string: text, width in thousandths of the size, and whether it is the one-byte blank.</summary>
    public IEnumerable<(string Texte, double Largeur, bool EstUnBlanc)> Lire(byte[] octets)
    {
        var pas = _estComposee && _table?.Longueur != 1 ? 2 : 1;
        for (var i = 0; i + pas <= octets.Length; i += pas)
        {
            var code = pas == 2 ? (octets[i] << 8) | octets[i + 1] : octets[i];
            yield return (Caractere(code), Largeur(code), pas == 1 && code == 0x20);
        }
    }

    private string Caractere(int code)
    {
        if (_table?.De(code) is { } connu)
        {
            return connu;
        }

        if (_estComposee)
        {
            return "";
        }

        if (_differences.TryGetValue(code, out var different))
        {
            return different;
        }

        return _encodage.CodeToNameMap.TryGetValue(code, out var nom) ? Unicode(nom) : "";
    }

    private double Largeur(int code) =>
        _largeurs.TryGetValue(code, out var largeur) ? largeur
        : _largeurs.Count == 0 && !_estComposee ? LargeursHelvetica.DuCaractere((byte)code, PolicePdf.Normale)
        : _largeur;

    private void LireLargeurs(ObjetsDuPdf pdf, DictionaryToken police)
    {
        if (pdf.Entree(police, "Widths")?.Valeur is not ArrayToken largeurs)
        {
            return;
        }

        var premier = (int)(Nombre(pdf, police, "FirstChar") ?? 0);
        for (var i = 0; i < Math.Min(largeurs.Length, 256); i++)
        {
            if (pdf.Resoudre(largeurs[i])?.Valeur is NumericToken largeur)
            {
                _largeurs[premier + i] = largeur.Double;
            }
        }
    }

    /// <summary>The array W: <c>code [w w w]</c> or <c>first last w</c>.</summary>
    private void LireLargeursComposees(ObjetsDuPdf pdf, DictionaryToken? descendante)
    {
        if (descendante is null || pdf.Entree(descendante, "W")?.Valeur is not ArrayToken table)
        {
            return;
        }

        for (var i = 0; i + 1 < table.Length && _largeurs.Count < 65_536;)
        {
            var debut = pdf.Resoudre(table[i])?.Valeur is NumericToken n ? n.Int : -1;
            var suite = pdf.Resoudre(table[i + 1])?.Valeur;
            if (suite is ArrayToken liste)
            {
                for (var k = 0; k < liste.Length && k < 65_536; k++)
                {
                    _largeurs[debut + k] = pdf.Resoudre(liste[k])?.Valeur is NumericToken w ? w.Double : _largeur;
                }

                i += 2;
            }
            else
            {
                var fin = suite is NumericToken f ? f.Int : -1;
                var largeur = i + 2 < table.Length && pdf.Resoudre(table[i + 2])?.Valeur is NumericToken w ? w.Double : _largeur;
                for (var code = Math.Max(0, debut); code <= Math.Min(fin, 65_535); code++)
                {
                    _largeurs[code] = largeur;
                }

                i += 3;
            }
        }
    }

    private void LireDifferences(ArrayToken differences)
    {
        var code = 0;
        foreach (var element in differences.Data.Take(1000))
        {
            if (element is NumericToken numero)
            {
                code = numero.Int;
            }
            else if (element is NameToken nom)
            {
                _differences[code++] = Unicode(nom.Data);
            }
        }
    }

    private static string Unicode(string nom)
    {
        try
        {
            return GlyphList.AdobeGlyphList.NameToUnicode(nom) ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private static Encoding Base(string? nom) => nom switch
    {
        "MacRomanEncoding" => MacRomanEncoding.Instance,
        "StandardEncoding" => StandardEncoding.Instance,
        _ => WinAnsiEncoding.Instance,
    };

    private static string? Nom(ObjetsDuPdf pdf, DictionaryToken dictionnaire, string cle) => (pdf.Entree(dictionnaire, cle)?.Valeur as NameToken)?.Data;

    private static double? Nombre(ObjetsDuPdf pdf, DictionaryToken dictionnaire, string cle) => (pdf.Entree(dictionnaire, cle)?.Valeur as NumericToken)?.Double;
}
