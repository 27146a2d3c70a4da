using System.Diagnostics;
using System.Text;

using ChorusSandbox.Domain;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.FacturX;
using ChorusSandbox.Formats.Pdf;
using ChorusSandbox.Formats.Reconnaissance;

namespace ChorusSandbox.UnitTests.Formats.Reconnaissance;

public sealed class ReconnaissanceDePdfTests(ITestOutputHelper sortie)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lire_LaPageDUneFactureX_RetrouveSesDonnees(bool incorporees)
    {
        var polices = incorporees ? PolicesPdf.DeLaMachine : PolicesPdf.Standard;
        Assert.SkipWhen(incorporees && !polices.SontIncorporees, "No TrueType font was found on this machine.");
        var facture = Exemples.Facture with { Contrats = [new("M-2026-01")], ExigibiliteTva = "72" };

        var lu = Lire(EcrivainFacturX.Ecrire(facture, NiveauFacturX.En16931, polices).Octets);

        Assert.Equal(
            [
                ("numero", "F-118"), ("date", "2026-03-02"), ("service", "SERV1"), ("engagement", "1500000001"), ("marche", "M-2026-01"),
                ("fournisseur", Exemples.Fournisseur), ("destinataire", Exemples.Destinataire), ("montants.ht", "100.00"), ("montants.tva", "20.00"),
                ("montants.ttc", "120.00"), ("montants.aPayer", "120.00"), ("type", "FACTURE"), ("devise", "EUR"), ("typeTva", "TVA_SUR_ENCAISSEMENT"), ("iban", Exemples.Iban),
            ],
            lu.Champs.Select(c => (c.Champ, c.Valeur)));
        Assert.Equal(99, lu.Champ("montants.ttc")!.Confiance);
        Assert.Equal([new TauxReconnu(20m, 100m, 20m)], lu.Tva);
        Assert.True(lu.PorteUneFacture);
        Assert.Equal((1, 1), (lu.Pages, lu.Champ("numero")!.Page));
        Assert.InRange(lu.Champ("numero")!.Y, 760, 830);
        Assert.InRange(lu.Champ("destinataire")!.X, 300, 330);
    }

    [Fact]
    public void Lire_UneAutreMiseEnPage_RetrouveSesDonnees()
    {
        var page = new RedactionPdf("x", "");
        page.Paragraphe("AVOIR");
        page.Blocs(("Émetteur", ["Ateliers Fictifs", "SIRET 123 456 782 00010"]), ("Adressé à", ["Commune Fictive", "SIRET client : 12345678200028"]));
        page.Paragraphe("Numéro de facture : 2026/0042");
        page.Paragraphe("Date d’échéance : 01/05/2026");
        page.Paragraphe("Émise le 1er avril 2026");
        page.Table([new("Code service", 1), new("N° EJ", 1), new("Devise", 1)], [["SRV_02", "4500001234", "x"]]);
        page.Paires(("Total HT", "1 234,50 EUR"), ("Montant de la TVA", "246,90 EUR"), ("Total T.T.C.", "1.481,40 EUR"));

        var lu = Lire(page.Octets());

        Assert.Equal(
            [
                ("numero", "2026/0042", 95), ("date", "2026-04-01", 95), ("service", "SRV_02", 70), ("engagement", "4500001234", 70),
                ("fournisseur", Exemples.Fournisseur, 70), ("destinataire", Exemples.Destinataire, 95), ("montants.ht", "1234.50", 99), ("montants.tva", "246.90", 99),
                ("montants.ttc", "1481.40", 99), ("montants.aPayer", "1481.40", 50), ("type", "AVOIR", 70), ("devise", "EUR", 70),
            ],
            lu.Champs.Select(c => (c.Champ, c.Valeur, c.Confiance)));
    }

    [Fact]
    public void Lire_DesSommesQuiNeSAccordentPas_LeDit()
    {
        var page = new RedactionPdf("x", "");
        page.Paires(("Total HT", "100,00"), ("Total TVA", "20,00"), ("Total TTC", "130,00"));

        Assert.Equal(50, Lire(page.Octets()).Champ("montants.ttc")!.Confiance);
    }

    [Fact]
    public void Lire_DesDeuxSiretSansTitre_LesDonneSansEnEtreSur()
    {
        var page = new RedactionPdf("x", "");
        page.Paragraphe(Exemples.Fournisseur);
        page.Paragraphe(Exemples.Destinataire);

        Assert.Equal([("fournisseur", Exemples.Fournisseur, 50), ("destinataire", Exemples.Destinataire, 50)], Lire(page.Octets()).Champs.Select(c => (c.Champ, c.Valeur, c.Confiance)));
    }

    [Fact]
    public void Lire_UneImage_DitQuIlNYAPasDeTexte()
    {
        var lu = Lire(PdfDExemple.Document("", []));

        Assert.Equal((false, 1, false), (lu.ADuTexte, lu.Pages, lu.PorteUneFacture));
        Assert.Empty(lu.Champs);
    }

    [Theory]
    [InlineData("ETSI.CAdES.detached", "PAdES")]
    [InlineData("adbe.pkcs7.detached", "PKCS#7")]
    public void Lire_UnPdfSigne_LeReconnait(string forme, string attendu)
    {
        var lu = Lire(PdfDExemple.Document("", [(10, Encoding.Latin1.GetBytes($"<< /Type /Sig /SubFilter /{forme} /Name (Camille Fictive) /ByteRange [0 10 20 30] /Contents <00> >>"))]));

        Assert.Equal(new SignatureReconnue(attendu, "Camille Fictive", false), lu.Signature);
    }

    [Fact]
    public void Lire_UnPdfEnBoucleChiffreOuCasse_EstRefuseViteEtLeDit()
    {
        var boucle = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(PdfDExemple.Document("", [])).Replace("/Kids [3 0 R]", "/Kids [2 0 R]", StringComparison.Ordinal));
        var formulaire = Page("/F1 Do", "/XObject << /F1 10 0 R >>", (10, Formulaire("/F1 Do", "/XObject << /F1 10 0 R >>")));
        var sansRessources = Page("/F1 Do", "/XObject << /F1 10 0 R >>", (10, Formulaire("/F1 Do", null)));
        var casse = PdfDExemple.Document("", []).AsMemory(0, 100);

        Refuse(CodeRefus.PdfIllisible, "sans fin", boucle);
        Refuse(CodeRefus.PdfIllisible, "sans fin", formulaire);
        Refuse(CodeRefus.PdfIllisible, "sans fin", sansRessources);
        Refuse(CodeRefus.PdfIllisible, "abîmée", casse);
        Refuse(CodeRefus.PdfProtege, "mot de passe", PdfDExemple.Document("", [], "/Encrypt << /Filter /Standard >>"));
    }

    [Fact]
    public void Lire_UnPdfQuiSeMultiplie_SArreteVite()
    {
        // Each form calls the next thirty times: 30^5 drawings out of a few kilobytes.
        var appels = string.Concat(Enumerable.Repeat("/F Do ", 30));
        var rires = Page(appels, "/XObject << /F 10 0 R >>",
            [.. Enumerable.Range(10, 4).Select(n => (n, Formulaire(appels, $"/XObject << /F {n + 1} 0 R >>"))), (14, Formulaire(appels, null))]);
        var imbrique = Page(new string('[', 1_000_000), "");
        var pages = PdfDExemple.Document("", [(4, Encoding.Latin1.GetBytes($"<< /Type /Pages /Kids [{string.Concat(Enumerable.Repeat("3 0 R ", 200_000))}] >>"))]);

        foreach (var hostile in new[] { rires, imbrique, pages })
        {
            var debut = Stopwatch.GetTimestamp();
            var avant = GC.GetTotalAllocatedBytes();
            _ = ReconnaissanceDePdf.Lire(hostile, "f.pdf", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);
            var (duree, octets) = (Stopwatch.GetElapsedTime(debut), GC.GetTotalAllocatedBytes() - avant);
            sortie.WriteLine($"{hostile.Length} octets : {duree.TotalMilliseconds:0} ms, {octets / 1048576} Mo");
            Assert.InRange(duree, TimeSpan.Zero, TimeSpan.FromSeconds(3));
        }
    }

    [Fact]
    public void Lire_LesPdfDuCorpus_NEchoueJamaisEtRetrouveLeNumeroDeLaFacture()
    {
        Corpus.Exiger();
        int nombre = 0, lus = 0, justes = 0;
        foreach (var (nom, octets) in Corpus.Fichiers("facturx-pdf"))
        {
            var lu = ReconnaissanceDePdf.Lire(octets, nom, LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);
            if (lu.IsRefused || !lu.Value!.ADuTexte || Exemples.Lire(octets, SyntaxeFlux.InDpE2CiiFacturx).Factures is not [{ Facture.Numero: { } numero }])
            {
                continue;
            }

            nombre++;
            lus += lu.Value.Texte("numero") is null ? 0 : 1;
            justes += lu.Value.Texte("numero") == numero ? 1 : 0;
            sortie.WriteLine($"{nom} : {lu.Value.Texte("numero")} pour {numero}, {lu.Value.Champs.Length} champs, {lu.Value.Texte("montants.ttc")}");
        }

        sortie.WriteLine($"{nombre} PDF avec texte et XML, numéro lu dans {lus}, juste dans {justes}");
    }

    [Fact]
    public void Lire_DesOctetsAbimesAuHasard_NeJetteJamais()
    {
        var modele = EcrivainFacturX.Ecrire(Exemples.Facture, NiveauFacturX.Minimum, PolicesPdf.Standard).Octets.ToArray();
        var hasard = new Random(118);
        for (var essai = 0; essai < 300; essai++)
        {
            var abime = modele.ToArray();
            for (var i = 0; i < 1 + (essai % 40); i++)
            {
                abime[hasard.Next(abime.Length)] = (byte)hasard.Next(256);
            }

            var lu = ReconnaissanceDePdf.Lire(abime.AsMemory(0, essai % 3 == 0 ? hasard.Next(abime.Length) : abime.Length), "f.pdf", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);
            Assert.True(lu.IsRefused || lu.Value is not null);
        }
    }

    private static byte[] Page(string contenu, string ressources, params (int Numero, byte[] Corps)[] objets) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(PdfDExemple.Document("", [.. objets, (50, Flux("", contenu))]))
            .Replace("/MediaBox [0 0 100 100]", $"/Resources << {ressources} >> /Contents 50 0 R /MediaBox [0 0 100 100]", StringComparison.Ordinal));

    private static byte[] Formulaire(string contenu, string? ressources) =>
        Flux($"/Type /XObject /Subtype /Form {(ressources is null ? "" : $"/Resources << {ressources} >>")}", contenu);

    private static byte[] Flux(string entrees, string contenu) => Encoding.Latin1.GetBytes($"<< {entrees} /Length {contenu.Length} >>\nstream\n{contenu}\nendstream");

    private static void Refuse(CodeRefus code, string mot, ReadOnlyMemory<byte> octets)
    {
        var debut = Stopwatch.GetTimestamp();
        var refus = Assert.Single(ReconnaissanceDePdf.Lire(octets, "f.pdf", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken).Refus);

        Assert.Equal(code, refus.Code);
        var textes = CatalogueDesRefus.Expliquer(refus);
        Assert.Contains(mot, $"{textes.Titre} {textes.Pourquoi}", StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(debut), TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    private static PdfReconnu Lire(ReadOnlyMemory<byte> octets) =>
        ReconnaissanceDePdf.Lire(octets, "facture.pdf", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken).Value!;
}
