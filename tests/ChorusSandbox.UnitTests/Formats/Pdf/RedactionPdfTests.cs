using ChorusSandbox.Formats.Pdf;

using UglyToad.PdfPig;
using UglyToad.PdfPig.Fonts.Standard14Fonts;

namespace ChorusSandbox.UnitTests.Formats.Pdf;

public sealed class RedactionPdfTests
{
    [Fact]
    public void Octets_TexteFrancais_SeRelit()
    {
        var redaction = new RedactionPdf("Relevé", "Données fictives");
        redaction.Titre("Œuvre d’été : 12,50 € (ç) \\ «\u00a0à payer\u00a0»");
        redaction.Paires(("Libellé", "Valeur"), ("Absent", null));

        using var pdf = PdfDocument.Open(redaction.Octets());

        var texte = pdf.GetPage(1).Text;
        Assert.Contains("Œuvre d’été : 12,50 € (ç) \\ « à payer »", texte, StringComparison.Ordinal);
        Assert.Contains("Valeur", texte, StringComparison.Ordinal);
        Assert.Contains("Page 1 sur 1", texte, StringComparison.Ordinal);
        Assert.DoesNotContain("Absent", texte, StringComparison.Ordinal);
        Assert.Equal("Relevé", pdf.Information.Title);
    }

    [Fact]
    public void Table_PlusLongueQueLaPage_RepeteSonEnTete()
    {
        var redaction = new RedactionPdf("Lignes", "");
        redaction.Table(
            [new("Désignation", 3), new("Montant", 1, AlignementPdf.Droite)],
            Enumerable.Range(1, 120).Select(i => (string[])[$"Article n° {i}", $"{i},00"]));

        using var pdf = PdfDocument.Open(redaction.Octets());

        Assert.True(pdf.NumberOfPages > 1);
        Assert.All(pdf.GetPages(), p => Assert.Contains("Désignation", p.Text, StringComparison.Ordinal));
        var mots = pdf.GetPages().SelectMany(p => p.GetWords()).ToList();
        Assert.Equal(120, mots.Count(m => m.Text.EndsWith(",00", StringComparison.Ordinal)));
        Assert.All(mots, m => Assert.InRange(m.BoundingBox.Bottom, 20, 842));
        Assert.All(mots, m => Assert.InRange(m.BoundingBox.Right, 0, 595));
    }

    [Fact]
    public void Paragraphe_MotPlusLargeQueLaPage_EstCoupe()
    {
        var redaction = new RedactionPdf("Mot", "");
        redaction.Paragraphe(new string('W', 300));

        using var pdf = PdfDocument.Open(redaction.Octets());

        Assert.Equal(300, pdf.GetPage(1).Text.Count(c => c is 'W'));
        Assert.All(pdf.GetPage(1).Letters, l => Assert.InRange(l.BoundingBox.Right, 0, 560));
    }

    [Fact]
    public void Octets_MemeDessin_DonneLesMemesOctets()
    {
        static byte[] Dessin()
        {
            var redaction = new RedactionPdf("Deux fois", "m");
            redaction.SousTitre("Une partie");
            return redaction.Octets();
        }

        Assert.Equal(Dessin(), Dessin());
    }

    [Fact]
    public void Largeurs_DeuxPolices_SontCellesDesPolicesStandard()
    {
        foreach (var (police, nom) in new[] { (PolicePdf.Normale, Standard14Font.Helvetica), (PolicePdf.Grasse, Standard14Font.HelveticaBold) })
        {
            var metriques = Standard14.GetAdobeFontMetrics(nom).CharacterMetrics;
            foreach (var caractere in "ABCXYZabcxyz0123456789 ,;:.-/()&%éèêëàâçùûüîïôöœŒÉÀÇ€«»’“”–—…•°²³§µßñ")
            {
                var nomAdobe = UglyToad.PdfPig.Fonts.GlyphList.AdobeGlyphList.UnicodeCodePointToName(caractere);
                Assert.Equal(metriques[nomAdobe].Width.X, PolicesPdf.Standard.Largeur(caractere.ToString(), 1000, police), 3);
            }
        }
    }

    [Theory]
    [InlineData("Łódź ž 中\u202f!", "?ódz ž ?\u00a0!")]
    [InlineData("e\u0301\t", "é ")]
    public void TexteWinAnsi_HorsDuJeu_EstRemplace(string texte, string lu) =>
        Assert.Equal(lu, new string([.. TexteWinAnsi.Octets(texte).Select(o => o == 0x9E ? 'ž' : (char)o)]));
}
