using System.IO.Compression;
using System.Text;

using ChorusSandbox.Domain;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Cii;

namespace ChorusSandbox.UnitTests.Formats.FacturX;

public sealed class LecteurFacturXTests
{
    private const SyntaxeFlux FacturX = SyntaxeFlux.InDpE2CiiFacturx;
    private static readonly byte[] Xml = EcrivainCii.Ecrire(Exemples.Facture);

    [Theory]
    [InlineData("factur-x.xml")]
    [InlineData("xrechnung.xml")]
    [InlineData("zugferd-invoice.xml")]
    [InlineData("ZUGFeRD-invoice.xml")]
    public void Lire_UnPdfAvecLeXml_LitLaFacture(string nom)
    {
        var lue = Assert.Single(Exemples.Lire(PdfDExemple.Avec(("autre.txt", "texte"u8.ToArray()), (nom, Xml)), FacturX).Factures);

        Assert.Equal(Exemples.Facture, lue.Facture);
        Assert.Empty(lue.Avertissements);
    }

    [Fact]
    public void Lire_UnPdfAvecDAutresFichiers_LesJointAvecLePdf()
    {
        var sansPiece = EcrivainCii.Ecrire(Exemples.Facture with { Pieces = [] });
        var pdf = PdfDExemple.Avec(("factur-x.xml", sansPiece), ("bon.txt", "Bon"u8.ToArray()));

        var lue = Assert.Single(Exemples.Lire(pdf, FacturX, "dossier/facture").Factures);

        Assert.Equal([("facture.pdf", true), ("bon.txt", false)], lue.Pieces.Select(p => (p.Nom, p.EstLaFacture == true)));
        Assert.Equal("DUPLICATA_FACTUR-X", lue.Pieces[0].Description);
        Assert.Equal(pdf, lue.Pieces[0].Octets!.Value.ToArray());
        Assert.Equal("Bon", Encoding.UTF8.GetString(lue.Pieces[1].Octets!.Value.Span));
        Assert.Equal([CodeRefus.PieceJointeExtensionNonAdmise], Exemples.Lire(PdfDExemple.Avec(("factur-x.xml", sansPiece), ("setup.exe", "MZ"u8.ToArray())), FacturX).Codes());
    }

    [Fact]
    public void Lire_DeuxXml_PrendCeluiDuBonNom()
    {
        var autre = EcrivainCii.Ecrire(Exemples.Facture with { Numero = "AUTRE" });

        Assert.Equal("F-118", Exemples.Lire(PdfDExemple.Avec(("a.xml", autre), ("factur-x.xml", Xml)), FacturX).Factures[0].Facture!.Numero);
    }

    [Fact]
    public void Lire_UnXmlDUnAutreNom_LeReconnaitASonContenuEtLeDit()
    {
        var lue = Assert.Single(Exemples.Lire(PdfDExemple.Avec(("facture.xml", Xml)), FacturX).Factures);

        Assert.Equal(Exemples.Facture, lue.Facture);
        Assert.Equal(CodeRefus.FacturxNomXml, Assert.Single(lue.Avertissements).Code);
    }

    [Fact]
    public void Lire_UnXmlComprime_LeDecomprime() =>
        Assert.Equal(Exemples.Facture, Exemples.Lire(Comprime(Xml), FacturX).Factures[0].Facture);

    [Fact]
    public void Lire_UnXmlAssocieSeulement_LeTrouve()
    {
        var pdf = PdfDExemple.Document("/AF [10 0 R]", PdfDExemple.Fichier("factur-x.xml", Xml, 10, ""));

        Assert.Equal(Exemples.Facture, Exemples.Lire(pdf, FacturX).Factures[0].Facture);
    }

    [Fact]
    public void Lire_UnPdfSansXml_EstRefuse()
    {
        Assert.Equal([CodeRefus.FacturxXmlAbsent], Exemples.Lire(PdfDExemple.Avec(), FacturX).Codes());
        Assert.Equal([CodeRefus.FacturxXmlAbsent], Exemples.Lire(PdfDExemple.Avec(("note.txt", "texte"u8.ToArray())), FacturX).Codes());
    }

    [Fact]
    public void Lire_UnZugferd1_EstRefuseParSaRacine()
    {
        var ancien = "<rsm:CrossIndustryDocument xmlns:rsm='urn:ferd:CrossIndustryDocument:invoice:1p0'/>"u8.ToArray();

        Assert.Equal([CodeRefus.XmlRacineInconnue], Exemples.Lire(PdfDExemple.Avec(("ZUGFeRD-invoice.xml", ancien)), FacturX).Codes());
    }

    [Fact]
    public void Lire_UnPdfChiffre_EstProtege()
    {
        const string Chiffrement = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <0000000000000000000000000000000000000000000000000000000000000000>"
            + " /U <0000000000000000000000000000000000000000000000000000000000000000> >> /ID [<00> <00>]";

        Assert.Equal([CodeRefus.PdfProtege], Exemples.Lire(PdfDExemple.Document("", [], Chiffrement), FacturX).Codes());
    }

    [Theory]
    [InlineData("%PDF-1.7\nrien")]
    [InlineData("%PDF-")]
    [InlineData("bonjour")]
    [InlineData("")]
    public void Lire_UnPdfAbime_EstIllisible(string contenu) =>
        Assert.Equal([CodeRefus.PdfIllisible], Exemples.Lire(Encoding.Latin1.GetBytes(contenu), FacturX).Codes());

    [Fact]
    public void Lire_UnArbreDeNomsQuiTourneEnRond_SArrete()
    {
        var pdf = PdfDExemple.Document("/Names << /EmbeddedFiles 10 0 R >>", [(10, "<< /Kids [10 0 R 11 0 R] >>"u8.ToArray()), (11, "<< /Kids [10 0 R] >>"u8.ToArray())]);

        Assert.Equal([CodeRefus.FacturxXmlAbsent], Exemples.Lire(pdf, FacturX).Codes());
    }

    [Theory]
    [InlineData("<< /Type /Pages /Kids [2 0 R 20 0 R] /Count 2 >>", "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 20 0 R] /Count 9 >>", "")]
    [InlineData("20 0 R", "20 0 R", "")]
    [InlineData("<< /Type /ObjStm /N 1 /First 4 /Length 20 0 R >>\nstream\n20 0 \nendstream", "20 0 R", "")]
    [InlineData("<<>>", "<<>>", "/Prev 15")]
    [InlineData("<<>>", "<<>>", "/XRefStm 15 /Prev 15")]
    public void Lire_UnPdfQuiTourneEnRond_NArretePasLeProgramme(string dix, string vingt, string fin)
    {
        var chronometre = System.Diagnostics.Stopwatch.StartNew();
        foreach (var catalogue in new[] { "/Names 10 0 R", "/AF [10 0 R]", "/Names << /EmbeddedFiles << /Names [(factur-x.xml) 10 0 R] >> >>", "/Pages 10 0 R" })
        {
            var pdf = PdfDExemple.Document(catalogue, [(10, Encoding.Latin1.GetBytes(dix)), (20, Encoding.Latin1.GetBytes(vingt))], fin);
            Assert.NotEmpty(Exemples.Lire(pdf, FacturX).Refus);
        }

        Assert.True(chronometre.Elapsed < TimeSpan.FromSeconds(8), chronometre.Elapsed.ToString());
    }

    [Fact]
    public void Lire_UneTableQuiSeSuitElleMeme_NArretePasLeProgramme()
    {
        var pdf = Encoding.Latin1.GetString(PdfDExemple.Document("", [], "/Prev 000"));
        var table = pdf.LastIndexOf("xref\n0 1", StringComparison.Ordinal).ToString("000", System.Globalization.CultureInfo.InvariantCulture);

        Assert.NotEmpty(Exemples.Lire(Encoding.Latin1.GetBytes(pdf.Replace("/Prev 000", "/Prev " + table, StringComparison.Ordinal)), FacturX).Refus);
    }

    [Theory]
    [InlineData("1 0 obj[ ", 200_000)]
    [InlineData("1 0 obj<</A ", 200_000)]
    [InlineData("1 0 obj(", 500_000)]
    public void Lire_UnPdfQuiCouteTropDeTemps_EstArrete(string motif, int fois)
    {
        var chronometre = System.Diagnostics.Stopwatch.StartNew();
        var pdf = Encoding.Latin1.GetBytes("%PDF-1.7\n" + string.Concat(Enumerable.Repeat(motif, fois)));

        Assert.NotEmpty(Exemples.Lire(pdf, FacturX, limites: LimitesDeLecture.ParDefaut with { DureePdf = TimeSpan.FromSeconds(1) }).Refus);
        Assert.True(chronometre.Elapsed < TimeSpan.FromSeconds(5), chronometre.Elapsed.ToString());
    }

    [Fact]
    public void Lire_UnPdfTropImbrique_EstRefuse()
    {
        var profond = Encoding.Latin1.GetBytes(new string('[', 100_000) + new string(']', 100_000));

        Assert.NotEmpty(Exemples.Lire(PdfDExemple.Document("/X 10 0 R /Names << /EmbeddedFiles 10 0 R >>", [(10, profond)]), FacturX).Refus);
    }

    [Fact]
    public void Lire_UnFluxQuiGonfle_EstArrete()
    {
        var refus = Assert.Single(Exemples.Lire(Comprime(new byte[200 * 1024 * 1024]), FacturX).Refus);

        Assert.Equal(CodeRefus.SecuriteFichierHostile, refus.Code);
    }

    [Fact]
    public void Lire_LesPdfTiers_TrouveLeXmlQueTrouveUnAutreLecteur()
    {
        Corpus.Exiger();
        foreach (var (nom, octets) in Corpus.Fichiers("facturx-pdf"))
        {
            using var pdf = UglyToad.PdfPig.PdfDocument.Open(octets, new() { UseLenientParsing = true });
            var attendu = pdf.Advanced.TryGetEmbeddedFiles(out var fichiers)
                ? new[] { "factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml", "ZUGFeRD-invoice.xml" }.Select(n => fichiers.FirstOrDefault(f => f.Name == n)).FirstOrDefault(f => f is not null)
                : null;

            var lu = ChorusSandbox.Formats.FacturX.LecteurFacturX.Lire(octets, nom, LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);

            Assert.Equal(attendu is null, lu.IsRefused);
            Assert.True(attendu is null || attendu.Memory.Span.SequenceEqual(lu.Value!.Octets.Span), nom);
        }
    }

    private static byte[] Comprime(byte[] contenu)
    {
        var memoire = new MemoryStream();
        using (var zlib = new ZLibStream(memoire, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(contenu);
        }

        return PdfDExemple.Document("/Names << /EmbeddedFiles << /Names [(factur-x.xml) 10 0 R] >> >>",
            PdfDExemple.Fichier("factur-x.xml", memoire.ToArray(), 10, "/Filter /FlateDecode"));
    }
}
