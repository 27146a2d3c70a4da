using System.Buffers;
using System.Globalization;
using System.Text;

namespace ChorusSandbox.Formats.Pdf;

/// <summary>
/// One A4 page of a PDF. Lengths are in points (1/72 inch); the origin is the upper left corner and the ordinates grow
/// downward, as one reads.
/// </summary>
public sealed class PagePdf
{
    /// <summary>Width of the page.</summary>
    public const double Largeur = 595;

    /// <summary>Height of the page.</summary>
    public const double Hauteur = 842;

    private readonly ArrayBufferWriter<byte> _contenu = new();

    private readonly PolicesPdf _polices;

    internal PagePdf(PolicesPdf polices) => _polices = polices;

    /// <summary>The drawing orders of the page.</summary>
    internal ReadOnlySpan<byte> Contenu => _contenu.WrittenSpan;

    /// <summary>Writes one line of text whose base stands at an ordinate; the abscissa is that of the side on which it leans.</summary>
    public void Texte(
        double x, double y, string texte, double taille = 9, PolicePdf police = PolicePdf.Normale, AlignementPdf alignement = AlignementPdf.Gauche)
    {
        var gauche = alignement is AlignementPdf.Droite ? x - _polices.Largeur(texte, taille, police) : x;
        var nom = police is PolicePdf.Grasse ? "F2" : "F1";
        Ordre($"BT /{nom} {taille:0.##} Tf 1 0 0 1 {gauche:0.##} {Hauteur - y:0.##} Tm (");
        foreach (var octet in TexteWinAnsi.Octets(texte))
        {
            _contenu.Write(octet is (byte)'(' or (byte)')' or (byte)'\\' ? [(byte)'\\', octet] : [octet]);
        }

        Ordre($") Tj ET\n");
    }

    /// <summary>Draws a straight line.</summary>
    public void Trait(double x1, double y1, double x2, double y2, double epaisseur = 0.5) =>
        Ordre($"{epaisseur:0.##} w {x1:0.##} {Hauteur - y1:0.##} m {x2:0.##} {Hauteur - y2:0.##} l S\n");

    /// <summary>Fills a rectangle with a grey: 0 is black, 1 is white.</summary>
    public void Fond(double x, double y, double largeur, double hauteur, double gris) =>
        Ordre($"{gris:0.##} g {x:0.##} {Hauteur - y - hauteur:0.##} {largeur:0.##} {hauteur:0.##} re f 0 g\n");

    private void Ordre(FormattableString ordre) =>
        _contenu.Write(Encoding.ASCII.GetBytes(ordre.ToString(CultureInfo.InvariantCulture)));
}
