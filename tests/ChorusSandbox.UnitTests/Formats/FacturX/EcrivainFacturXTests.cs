using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Cii;
using ChorusSandbox.Formats.FacturX;
using ChorusSandbox.Formats.Pdf;
using ChorusSandbox.Formats.Rapports;
using ChorusSandbox.Formats.Schemas;
using ChorusSandbox.Formats.Semantique;

using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace ChorusSandbox.UnitTests.Formats.FacturX;

public sealed partial class EcrivainFacturXTests
{
    public static TheoryData<NiveauFacturX> Niveaux => [.. Enum.GetValues<NiveauFacturX>()];

    /// <summary>An invoice that both verdicts accept, rich enough for each profile to have something to leave out.</summary>
    private static readonly FactureSemantique Riche = Exemples.Facture with
    {
        DateEcheance = DateLue.De(new(2026, 4, 1)),
        ConditionsDePaiement = "30 jours",
        Contrats = [new("M-2026-01")],
        Notes = [new("Merci & à bientôt <ici>", "AAI")],
        Vendeur = Exemples.Facture.Vendeur! with { NumeroTva = "FR00123456782", Contact = new() { Nom = "Camille Fictive", Courriel = "facturation@example.org" } },
        Valideur = new() { Nom = "Mandataire Fictif", IdentifiantLegal = new("12345678200036", "0009") },
    };

    [Theory]
    [MemberData(nameof(Niveaux))]
    public void Ecrire_ChaqueProfil_RespecteLeConteneurLeProfilEtLesDeuxVerdicts(NiveauFacturX niveau)
    {
        ExigerUnePolice();
        var ecrite = EcrivainFacturX.Ecrire(Riche, niveau);

        var rapport = Controler(ecrite.Octets);
        Assert.True(ecrite.EstPdfA);
        Assert.Null(ecrite.Reserve);
        Assert.Equal(ProfilFacturX.Annonce(niveau), ProfilFacturX.DeLaSpecification(FacturePortee(ecrite).Profil));
        Assert.Equal([], rapport.Constats.Where(c => c.Origine == OrigineDeRegle.FacturX || c.Famille == "structure").Select(c => $"{c.Id} {c.Chemin} {c.Message}"));
        Assert.Equal(VerdictDeControle.Accepte, rapport.FacturX);
        if (niveau > NiveauFacturX.Minimum)
        {
            Assert.Equal([], rapport.Constats.Where(c => c.EstFatale && (c.Origine != OrigineDeRegle.En16931 || niveau > NiveauFacturX.BasicWl)).Select(c => $"{c.Id} {c.Message}"));
            Assert.Equal(VerdictDeControle.Accepte, rapport.Chorus);
        }

        Assert.Equal(niveau < NiveauFacturX.Basic ? VerdictDeControle.SansObjet : VerdictDeControle.Accepte, rapport.En16931);
    }

    [Theory]
    [MemberData(nameof(Niveaux))]
    public void Ecrire_UneFactureQuiDitTout_TientDansChaqueProfil(NiveauFacturX niveau)
    {
        var facture = Exemples.Complete with
        {
            RemisesEtCharges = [.. Exemples.Complete.RemisesEtCharges.Select(r => r with { CategorieTva = "S", TauxTva = Nombre.De(20m) })],
        };

        var ecrite = EcrivainFacturX.Ecrire(facture, niveau, PolicesPdf.Standard);

        var rapport = Controler(ecrite.Octets);
        Assert.Equal([], rapport.Constats.Where(c => c.Famille == "structure").Select(c => $"{c.Id} {c.Chemin} {c.Message}"));
        Assert.Equal(niveau == NiveauFacturX.Extended, ecrite.Ecartes.IsEmpty);
    }

    [Fact]
    public void Ecrire_LeProfilEtendu_NePerdRienDeLaFacture()
    {
        var ecrite = EcrivainFacturX.Ecrire(Riche, NiveauFacturX.Extended, PolicesPdf.Standard);

        Assert.Empty(ecrite.Ecartes);
        Assert.Equal(Riche with { Profil = ProfilFacturX.Specification(NiveauFacturX.Extended) }, FacturePortee(ecrite));
    }

    [Fact]
    public void Ecrire_UnProfilPlusPauvre_DitCeQuIlEcarte()
    {
        Assert.Contains("rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem",
            EcrivainFacturX.Ecrire(Riche, NiveauFacturX.Minimum, PolicesPdf.Standard).Ecartes);
        Assert.Equal(
            ["rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:InvoiceeTradeParty"],
            EcrivainFacturX.Ecrire(Riche, NiveauFacturX.En16931, PolicesPdf.Standard).Ecartes);
    }

    [Fact]
    public void Ecrire_SansPolice_PorteLeXmlEtNePretendARien()
    {
        var ecrite = EcrivainFacturX.Ecrire(Riche, NiveauFacturX.En16931, PolicesPdf.Standard);

        Assert.False(ecrite.EstPdfA);
        Assert.Contains("ne se déclare pas PDF/A-3", ecrite.Reserve, StringComparison.Ordinal);
        var xmp = Xmp(ecrite.Octets);
        Assert.DoesNotContain("pdfaid", xmp, StringComparison.Ordinal);
        Assert.Contains(ecrite.Reserve!, xmp, StringComparison.Ordinal);
        Assert.Equal(["BR-HYBRID-02"], Controler(ecrite.Octets).Constats.Where(c => c.Origine == OrigineDeRegle.FacturX).Select(c => c.Id));
        Assert.Equal(ecrite.Xml.ToArray(), LecteurFacturX.Lire(ecrite.Octets, "f.pdf", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken).Value!.Octets.ToArray());
    }

    [Fact]
    public void Ecrire_DeuxFois_DonneLesMemesOctets()
    {
        var ecrites = new byte[8][];
        Parallel.For(0, ecrites.Length, i => ecrites[i] = EcrivainFacturX.Ecrire(Riche, NiveauFacturX.En16931).Octets.ToArray());

        Assert.All(ecrites, e => Assert.Equal(ecrites[0], e));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Ecrire_LaPage_SeLit(bool incorporees)
    {
        if (incorporees)
        {
            ExigerUnePolice();
        }

        var facture = Exemples.Complete with { Lignes = [.. Enumerable.Range(1, 80).Select(i => Exemples.Facture.Lignes[0] with { Numero = $"{i}", Designation = $"Œuvre n° {i} – été" })] };
        using var pdf = PdfDocument.Open(EcrivainFacturX.Ecrire(facture, NiveauFacturX.En16931, incorporees ? PolicesPdf.DeLaMachine : PolicesPdf.Standard).Octets.ToArray());

        Assert.True(pdf.NumberOfPages > 1);
        var texte = string.Concat(pdf.GetPages().Select(p => p.Text)).Replace('\u202f', ' ').Replace('\u00a0', ' ');
        Assert.All(
            [
                "Facture n° F-118", "Ateliers Fictifs", "SIRET : 12345678200010", "Commune Fictive", "SIRET : 12345678200028", "Code service : SERV1", "1500000001", "M-2026-01",
                "F-100 du 02/01/2026", "du 01/02/2026 au 28/02/2026", "Mandataire Fictif", "sur les encaissements", "Œuvre n° 80 – été", "20 %", "120,00 €", Exemples.Iban,
                "Merci & à bientôt <ici>", "Affactureur Fictif", "Net à payer",
            ],
            attendu => Assert.Contains(attendu, texte, StringComparison.Ordinal));
    }

    [Fact]
    public void Ecrire_LeFichier_EstFaitCommeUneArchiveLeVeut()
    {
        ExigerUnePolice();
        var octets = EcrivainFacturX.Ecrire(Riche, NiveauFacturX.En16931).Octets;
        var texte = Encoding.Latin1.GetString(octets.Span);

        VerifierLaTable(texte);
        Assert.Matches(@"/ID \[<([0-9A-F]{32})> <\1>\]", texte);
        Assert.All(["/Encrypt", "/SMask", "/Group", "/CA ", "/ca ", "/JavaScript", "/JS", "/Launch", "/URI", "/Annot", "/AA", "/LZWDecode", "/XFA"], interdit => Assert.DoesNotContain(interdit, texte, StringComparison.Ordinal));
        var pdf = new ObjetsDuPdf(octets, LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);
        var polices = pdf.Tous.Select(o => o.Valeur).OfType<DictionaryToken>().Where(d => d.TryGet(NameToken.Type, out NameToken type) && type.Data == "Font").ToList();
        Assert.Equal(2, polices.Count);
        Assert.All(polices, police =>
        {
            var fiche = Assert.IsType<DictionaryToken>(pdf.Entree(police, "FontDescriptor")!.Valeur);
            var programme = pdf.Decoder(pdf.Entree(fiche, "FontFile2")!);
            Assert.Equal(((NumericToken)pdf.Entree((DictionaryToken)pdf.Entree(fiche, "FontFile2")!.Valeur, "Length1")!.Valeur).Int, programme.Length);
            Assert.Equal(256, ((ArrayToken)pdf.Entree(police, "Widths")!.Valeur).Length);
            Assert.NotNull(pdf.Entree(police, "ToUnicode")!.Flux);
        });
        var intention = Assert.IsType<DictionaryToken>(((ArrayToken)pdf.Entree(pdf.Catalogue!, "OutputIntents")!.Valeur)[0]);
        var profil = pdf.Decoder(pdf.Entree(intention, "DestOutputProfile")!).ToArray();
        Assert.Equal(profil.Length, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(profil));
        Assert.Equal("mntrRGB XYZ ", Encoding.ASCII.GetString(profil, 12, 12));
        Assert.Equal("acsp", Encoding.ASCII.GetString(profil, 36, 4));
        Assert.Contains("<pdfaid:part>3</pdfaid:part>", Xmp(octets), StringComparison.Ordinal);
    }

    [Fact]
    public void Police_Incorporee_ALesLargeursEtLesSignesDeLaPolice()
    {
        ExigerUnePolice();
        using var pdf = PdfDocument.Open(EcrivainFacturX.Ecrire(Riche, NiveauFacturX.En16931).Octets.ToArray());
        var lettres = pdf.GetPage(1).Letters.Where(l => l.Value == "é" || l.Value == "F" || l.Value == "€").ToList();

        Assert.NotEmpty(lettres);
        Assert.All(lettres, l => Assert.True(l.BoundingBox.Height > 0, $"no drawing for {l.Value}"));
        Assert.All(pdf.GetPage(1).Letters, l => Assert.True(l.Location.X is > 30 and < 565));
    }

    [Fact]
    public void Police_SansUnCaractereOuAbimee_EstEcartee()
    {
        Assert.Null(PoliceIncorporee.Lire([0, 1, 0, 0, 1, 2, 3]));
        Assert.Null(PolicesDeLaMachine.Chercher([Path.Combine(AppContext.BaseDirectory, "aucun")]));
    }

    [Fact]
    public void Bornes_UnElementRepete_GardeLePremierEtLeDit()
    {
        var bornes = new BornesDuSchema(SchemasConnus.DuProfil(ProfilFacturX.BasicWl)!);
        var facture = Riche with { Contrats = [new("M-1"), new("M-2")] };

        var xml = Encoding.UTF8.GetString(EcrivainCii.Ecrire(facture, bornes));

        Assert.Contains("M-1", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("M-2", xml, StringComparison.Ordinal);
        Assert.Contains("rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:ContractReferencedDocument", bornes.Ecartes);
    }

    private static void ExigerUnePolice() => Assert.SkipUnless(PolicesPdf.DeLaMachine.SontIncorporees, "No TrueType font was found on this machine.");

    /// <summary>Each place of the table is that of the object it names, and the end of the file leads to the table.</summary>
    private static void VerifierLaTable(string texte)
    {
        var debut = int.Parse(DebutDeTable().Match(texte).Groups[1].Value, CultureInfo.InvariantCulture);
        var lignes = texte[debut..].Split('\n');
        Assert.Equal("xref", lignes[0]);
        var nombre = int.Parse(lignes[1].Split(' ')[1], CultureInfo.InvariantCulture);
        for (var numero = 1; numero < nombre; numero++)
        {
            Assert.Equal(20, lignes[2 + numero].Length + 1);
            var place = int.Parse(lignes[2 + numero][..10], CultureInfo.InvariantCulture);
            Assert.StartsWith($"{numero} 0 obj\n", texte[place..Math.Min(texte.Length, place + 20)], StringComparison.Ordinal);
        }
    }

    private static string Xmp(ReadOnlyMemory<byte> octets)
    {
        var pdf = new ObjetsDuPdf(octets, LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(pdf.Decoder(pdf.Entree(pdf.Catalogue!, "Metadata")!).Span);
    }

    private static FactureSemantique FacturePortee(FacturXEcrite ecrite) => Assert.Single(Exemples.Lire(ecrite.Octets.ToArray(), SyntaxeFlux.InDpE2CiiFacturx).Factures).Facture!;

    private static RapportDeControle Controler(ReadOnlyMemory<byte> octets) =>
        ControleDeFichier.Controler(octets, "facture.pdf", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF\n$")]
    private static partial Regex DebutDeTable();
}
