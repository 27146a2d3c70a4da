using System.IO.Compression;
using System.Text;

using ChorusSandbox.Domain;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Cpp;
using ChorusSandbox.Formats.Pivot;
using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.UnitTests.Formats.Pdf;

namespace ChorusSandbox.UnitTests.Formats.Cpp;

public sealed class LecteurCppTests
{
    private const SyntaxeFlux Cpp = SyntaxeFlux.InDpE2CppFactureMin;

    [Fact]
    public void Lire_UneFactureMixte_RendLaFactureEtSaPieceDecompressee()
    {
        var lue = Assert.Single(Exemples.Lire(Fichier(Unite("F-1")), Cpp).Factures);

        Assert.Empty(lue.Refus);
        Assert.Empty(lue.Structure);
        var facture = lue.Facture!;
        Assert.Equal(("F-1", "380", "A1", "2026-03-02", "SERV1", "1500000001"),
            (facture.Numero, facture.TypeDocument, facture.Cadre, facture.DateEmission!.Value.Texte, facture.CodeService, facture.NumeroEngagement));
        Assert.Equal((Exemples.Fournisseur, "1"), (facture.Vendeur!.IdentifiantLegal!.Valeur, facture.Vendeur.IdentifiantLegal.Schema));
        Assert.Equal(Exemples.Destinataire, facture.Acheteur!.IdentifiantLegal!.Valeur);
        Assert.Equal(("30", Exemples.Iban), (facture.MoyensDePaiement[0].Code, facture.MoyensDePaiement[0].Compte));
        Assert.Equal((100m, 120m, 120m), (facture.Totaux.HorsTaxe!.Value.Valeur, facture.Totaux.ToutesTaxes!.Value.Valeur, facture.Totaux.APayer!.Value.Valeur));
        var piece = Assert.Single(facture.Pieces);
        Assert.Equal(("facture.pdf", "%PDF-fictif"), (piece.NomFichier, Encoding.UTF8.GetString(piece.Octets!.Value.Span)));
    }

    [Fact]
    public void Lire_LeTypeDesPieces_DitLaFactureLisible()
    {
        var xml = Fichier(Unite("F-1"));
        var lue = Exemples.Lire(xml, Cpp).Factures[0];

        Assert.Equal(((bool?)true, "Facture PDF"), (lue.Pieces.Single().EstLaFacture, lue.Pieces.Single().Description));
        Assert.DoesNotContain(lue.Avertissements, a => a.Code == CodeRefus.XmlElementIgnore);
        Assert.Equal([CodeRefus.XmlPiecePrincipaleAbsente], Exemples.Lire(xml.Replace("<TypePJ>01</TypePJ>", "<TypePJ>02</TypePJ>", StringComparison.Ordinal), Cpp).Codes());
        Assert.True(Exemples.Lire(xml.Replace("<TypePJ>01</TypePJ>", "", StringComparison.Ordinal), Cpp).Factures[0].Pieces.Single().EstLaFacture);
    }

    [Fact]
    public void Lire_DeuxUnites_RendDeuxFacturesChacuneAvecSesFautes()
    {
        var lues = Exemples.Lire(Fichier(Unite("F-1") + Unite("F-2").Replace("<Type>380</Type>", "", StringComparison.Ordinal)), Cpp).Factures;

        Assert.Equal(["facture.xml#1", "facture.xml#2"], lues.Select(l => l.NomEntree));
        Assert.Empty(lues[0].Refus);
        var refus = Assert.Single(lues[1].Refus);
        Assert.Equal((CodeRefus.XmlElementObligatoire, "/CPPFactureMixte/CPPFactures/CPPFactureMixteUnitaire[2]/DonneesFacture/Type"), (refus.Code, refus.Ou!.Split(' ')[0]));
    }

    [Theory]
    [InlineData("<Cadre>A1</Cadre>", "<Cadre>B1</Cadre>", CodeRefus.CadreReformeB2b)]
    [InlineData("<MontantHT>100.00</MontantHT>", "<MontantHT>100,00</MontantHT>", CodeRefus.MontantForme)]
    [InlineData("<DateEmissionFacture>2026-03-02</DateEmissionFacture>", "<DateEmissionFacture>02/03/2026</DateEmissionFacture>", CodeRefus.FactureDateIllisible)]
    [InlineData("<Devise>EUR</Devise>", "<Zut/><Devise>EUR</Devise>", CodeRefus.XmlElementInattendu)]
    [InlineData("<Contenu>", "<Contenu>!!", CodeRefus.XmlValeurType)]
    public void Lire_UneFaute_EstRefuseeSousSonCode(string de, string a, CodeRefus code)
    {
        var xml = Fichier(Unite("F-1"));
        Assert.Contains(de, xml, StringComparison.Ordinal);

        Assert.Contains(code, Exemples.Lire(xml.Replace(de, a, StringComparison.Ordinal), Cpp).Codes());
    }

    [Fact]
    public void Lire_SansUnite_EstRefuseEnEntier() =>
        Assert.Equal([CodeRefus.XmlElementObligatoire], Exemples.Lire("<CPPFactureMixte><CPPFactures/></CPPFactureMixte>", Cpp).Refus.Select(r => r.Code));

    [Fact]
    public void Deviner_UneFactureMixte_LaReconnait() =>
        Assert.Equal(Cpp, LectureDeFlux.Deviner(Encoding.UTF8.GetBytes(Fichier(Unite("F-1"))), "f", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken));

    [Fact]
    public void LirePivot_CeQueLEcrivainEcrit_RendLesFactures()
    {
        var facture = FacturePdfTests.UneFacture(2);
        using var memoire = new MemoryStream();
        EcrivainPivot.Ecrire(memoire, new(new(2026, 3, 3), "PIVOT1", "CPP", Exemples.Destinataire),
            [new(facture, null, false, [new("bon.txt", "text/plain", "Pièce jointe standard", false, () => new MemoryStream("Bon"u8.ToArray()))]), new(facture, null, true, [])]);

        var lues = LecteurPivot.Lire(memoire.ToArray(), "PivotS.xml", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken).Value;

        Assert.Equal(2, lues.Length);
        Assert.Equal(facture.Numero.Valeur, lues[0].Numero);
        Assert.Equal(facture.Montants.Ttc.Valeur, lues[0].Totaux.ToutesTaxes!.Value.Valeur);
        Assert.Equal(facture.Lignes.Length, lues[0].Lignes.Count);
        Assert.Equal("Bon", Encoding.UTF8.GetString(lues[0].Pieces[0].Octets!.Value.Span));
    }

    [Fact]
    public void LirePivot_AutreChose_DitPourquoi()
    {
        Assert.Equal(CodeRefus.XmlRacineInconnue, Pivot("<CPPFacture/>"));
        Assert.Equal(CodeRefus.XmlMalForme, Pivot("<CPPFacturePivot>"));

        static CodeRefus Pivot(string xml) =>
            LecteurPivot.Lire(Encoding.UTF8.GetBytes(xml), "p.xml", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken).Refus[0].Code;
    }

    internal static string Fichier(string unites) => $"<CPPFactureMixte><CPPFactures>{unites}</CPPFactures></CPPFactureMixte>";

    internal static string Unite(string numero) =>
        $"""
        <CPPFactureMixteUnitaire NumOrdre="0001">
          <Fournisseur><TypeIdentifiant>1</TypeIdentifiant><Identifiant>{Exemples.Fournisseur}</Identifiant><RaisonSociale>Ateliers Fictifs</RaisonSociale><CodePays>FR</CodePays>
            <ReferenceBancaire Type="IBAN"><Compte>{Exemples.Iban}</Compte></ReferenceBancaire></Fournisseur>
          <Debiteur><TypeIdentifiant>1</TypeIdentifiant><Identifiant>{Exemples.Destinataire}</Identifiant><CodeService>SERV1</CodeService></Debiteur>
          <DonneesFacture><Id>{numero}</Id><Type>380</Type><Cadre>A1</Cadre><DateEmissionFacture>2026-03-02</DateEmissionFacture>
            <ModePaiement><Code>30</Code></ModePaiement><Devise>EUR</Devise>
            <Montants><MontantHT>100.00</MontantHT><MontantTTC>120.00</MontantTTC><MontantNetAPayer>120.00</MontantNetAPayer></Montants>
            <TVAs><TVA><Taux>20.00</Taux><BaseHt>100.00</BaseHt><MontantTVA>20.00</MontantTVA></TVA></TVAs>
            <Engagement><NumeroEngagement>1500000001</NumeroEngagement></Engagement>
          </DonneesFacture>
          <PJ NumOrdre="0001"><Contenu>{Zip()}</Contenu><NomPJ>facture.zip</NomPJ><CategoriePJ>Facture PDF</CategoriePJ><TypePJ>01</TypePJ><MimeTypePJ>application/pdf</MimeTypePJ></PJ>
        </CPPFactureMixteUnitaire>
        """;

    private static string Zip()
    {
        using var memoire = new MemoryStream();
        using (var zip = new ZipArchive(memoire, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var dedans = zip.CreateEntry("facture.pdf").Open();
            dedans.Write("%PDF-fictif"u8);
        }

        return Convert.ToBase64String(memoire.ToArray());
    }
}
