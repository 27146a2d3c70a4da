using System.Text;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Formats.Pdf;
using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.PlatformTests.Worlds;

using static ChorusSandbox.Domain.CodeRefus;

namespace ChorusSandbox.PlatformTests.Transverses;

public sealed class DeposerPdfTests
{
    private static readonly byte[] Pdf = new RedactionPdf("Facture", "").Octets();

    [Theory]
    [InlineData("PDF_NON_SIGNE")]
    [InlineData("PDF_SIGNE_PADES")]
    [InlineData("PDF_SIGNE_XADES")]
    public async Task Deposer_Pdf_IsKeptWithTheWarningThatNothingWasRead(string format)
    {
        await using var bench = await WorldBench.New();

        var depose = await new DeposerPdf(bench.World).Execute("Facture.PDF", format, Pdf, bench.Par(bench.Fournisseur), WorldBench.Ct);

        bench.Avertit(depose, (PdfChampNonLu, "fichier"));
        using var lu = bench.World.Pieces.Open(depose.Value!.Fichier.Sha256)!;
        Assert.Equal(Pdf.Length, lu.Length);
    }

    [Fact]
    public async Task Deposer_PdfWithText_IsReadAndWarnsOfWhatIsMissing()
    {
        await using var bench = await WorldBench.New();
        var page = new RedactionPdf("Facture", "");
        page.Paragraphe("Facture n° F-118 du 02/03/2026");
        page.Paragraphe("SIRET fournisseur : 12345678200077");
        page.Paragraphe("SIRET client : 12345678200051");
        page.Paires(("Total HT", "150,00 €"), ("Total TVA", "30,00 €"), ("Total TTC", "180,00 €"));

        var deposant = bench.Par(bench.Fournisseur) with { IdCompte = 1 };
        var depose = await new DeposerPdf(bench.World).Execute("facture.pdf", "PDF_NON_SIGNE", page.Octets(), deposant, WorldBench.Ct);

        Assert.Empty(depose.Avertissements);
        Assert.Equal(("F-118", "2026-03-02", "12345678200051", 180m), (depose.Value!.Lu.Texte("numero"), depose.Value.Lu.Texte("date"), depose.Value.Lu.Texte("destinataire"), depose.Value.Lu.Montant("montants.aPayer")));
        var relu = await new ReconnaitrePdf(bench.World).Execute(depose.Value.Fichier.Id, deposant, WorldBench.Ct);
        Assert.Equal(depose.Value.Lu.Champs, relu.Value!.Lu.Champs);
        var autre = bench.Par(bench.Mairie) with { IdCompte = 2 };
        Assert.Equal(PieceJointeInconnue, Assert.Single((await new ReconnaitrePdf(bench.World).Execute(depose.Value.Fichier.Id, autre, WorldBench.Ct)).Refus).Code);
        Assert.Equal(PieceJointeInconnue, Assert.Single((await new ReconnaitrePdf(bench.World).Execute(9, deposant, WorldBench.Ct)).Refus).Code);
    }

    [Theory]
    [InlineData("", "PDF_NON_SIGNE", ChampObligatoire, "nomFichier")]
    [InlineData("facture.doc", "PDF_NON_SIGNE", PdfIllisible, "nomFichier")]
    [InlineData("facture.pdf", "", ChampObligatoire, "formatDepot")]
    [InlineData("facture.pdf", "SIGNE", ValeurNonAdmise, "formatDepot")]
    public async Task Deposer_OneFault_IsRefused(string nom, string format, CodeRefus code, string ou)
    {
        await using var bench = await WorldBench.New();

        bench.Refuse(await new DeposerPdf(bench.World).Execute(nom, format, Pdf, bench.Par(bench.Fournisseur), WorldBench.Ct), (code, ou));
    }

    [Fact]
    public async Task Deposer_BytesThatAreNoPdfToKeep_AreRefused()
    {
        await using var bench = await WorldBench.New();
        var (operation, acteur, ct) = (new DeposerPdf(bench.World), bench.Par(bench.Fournisseur), WorldBench.Ct);
        var protege = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Pdf).Replace("/Info", "/Encrypt << /Filter /Standard /V 1 /R 2 >> /Info", StringComparison.Ordinal));

        bench.Refuse(await operation.Execute("f.pdf", "PDF_NON_SIGNE", Array.Empty<byte>(), acteur, ct), (ChampObligatoire, "fichier"));
        bench.Refuse(await operation.Execute("f.pdf", "PDF_NON_SIGNE", "Rien"u8.ToArray(), acteur, ct), (PdfIllisible, "fichier"));
        bench.Refuse(await operation.Execute("f.pdf", "PDF_NON_SIGNE", Pdf.AsMemory(0, Pdf.Length / 2), acteur, ct), (PdfIllisible, "fichier"));
        bench.Refuse(await operation.Execute("f.pdf", "PDF_NON_SIGNE", protege, acteur, ct), (PdfProtege, "fichier"));
        bench.Refuse(await operation.Execute("f.pdf", "PDF_NON_SIGNE", new byte[10 * 1024 * 1024], acteur, ct), (PdfTropGros, "fichier"));
    }

    [Fact]
    public async Task Soumettre_DepotPdf_WantsThePdfButNoLine()
    {
        await using var bench = await WorldBench.New();
        var acteur = bench.Par(bench.Fournisseur);
        var pdf = WorldBench.Accepte(await new DeposerPdf(bench.World).Execute("facture.pdf", "PDF_NON_SIGNE", Pdf, acteur, WorldBench.Ct));
        var texte = WorldBench.Accepte(await new AjouterFichier(bench.World).Execute("facture.txt", null, "Rien"u8.ToArray(), acteur, WorldBench.Ct));
        DemandeFacture Demande(params PieceDemandee[] pieces) => bench.UneFacture().Avec(d => d with { ModeDepot = ModeDepot.DepotPdfApi, Lignes = [], Pieces = [.. pieces] });

        bench.Refuse(await bench.Soumettre(Demande()), (FacturePdfPrincipalAbsent, "piecePrincipale"));
        bench.Refuse(await bench.Soumettre(Demande(new PieceDemandee(texte.Id, Principale: true))), (PdfIllisible, "piecePrincipale"));
        bench.Refuse(await bench.Soumettre(Demande(new PieceDemandee(9, Principale: true))), (PieceJointeInconnue, "piecePrincipale"));
        bench.Refuse(await bench.Soumettre(Demande(new PieceDemandee(pdf.Fichier.Id, Principale: true)) with { Numero = null }), (FactureNumeroAbsent, "numero"));
        bench.Refuse(await bench.Soumettre(Demande(new PieceDemandee(pdf.Fichier.Id, Principale: true)) with { Montants = new MontantsDemandes { Ht = 350m, Tva = 70m, Ttc = 400m, APayer = 400m } }), (MontantTtc, "montants.ttc"), (MontantAPayer, "montants.aPayer"));
        var facture = WorldBench.Accepte(await bench.Soumettre(Demande(new PieceDemandee(pdf.Fichier.Id, Principale: true))));

        Assert.Equal((ModeDepot.DepotPdfApi, 420m), (facture.ModeDepot, facture.Montants.Ttc.Valeur));
    }
}
