using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.UnitTests.Formats.Ubl;

public sealed class LecteurUblTests
{
    private const SyntaxeFlux Ubl = SyntaxeFlux.InDpE1UblInvoice;

    [Fact]
    public void Lire_UneFacture_DitOuChaqueTermeSeTrouve()
    {
        var positions = Exemples.Relire(Exemples.Complete, Ubl).Positions;
        var lignes = Exemples.Xml(Exemples.Complete, Ubl).Split('\n');

        Assert.Equal("/ubl:Invoice/cbc:ID", positions.De("BT-1")!.Chemin);
        Assert.Contains("<cbc:ID>F-118</cbc:ID>", lignes[positions.De("BT-1")!.Ligne - 1], StringComparison.Ordinal);
        Assert.Equal("/ubl:Invoice/cac:InvoiceLine[2]/cbc:LineExtensionAmount", positions.De("BG-25[2]/BT-131")!.Chemin);
        Assert.Equal("/ubl:Invoice/cac:PaymentMeans[1]/cac:PayeeFinancialAccount/cbc:ID", positions.De("BG-16[1]/BT-84")!.Chemin);
        Assert.Equal(3, positions.De("BT-1")!.Colonne);
    }

    [Fact]
    public void Lire_UnTermeAbsent_DitOuIlSerait()
    {
        var position = Exemples.Relire(Exemples.Facture with { NumeroEngagement = null }, Ubl).Positions.De("BT-13")!;

        Assert.False(position.EstPresente);
        Assert.Equal("/ubl:Invoice/cac:OrderReference/cbc:ID (absent, ligne 2)", position.Ou);
    }

    [Fact]
    public void Lire_LaReferenceAcheteurEtLeContact_PrendLaReference()
    {
        var xml = Exemples.Xml(Exemples.Facture, Ubl).Replace("</cac:Party>\n  </cac:AccountingCustomerParty>",
            "<cac:Contact><cbc:ID>CONTACT</cbc:ID></cac:Contact></cac:Party></cac:AccountingCustomerParty>", StringComparison.Ordinal);

        Assert.Equal("SERV1", Exemples.Lire(xml, Ubl).Factures[0].Facture!.CodeService);
        var sansReference = xml.Replace("<cbc:BuyerReference>SERV1</cbc:BuyerReference>", "", StringComparison.Ordinal);
        Assert.Equal("CONTACT", Exemples.Lire(sansReference, Ubl).Factures[0].Facture!.CodeService);
    }

    [Fact]
    public void Lire_LeValideurCommeDonneurDOrdre_LeTrouve()
    {
        var xml = Exemples.Xml(Exemples.Complete, Ubl).Replace("BuyerCustomerParty", "OriginatorCustomerParty", StringComparison.Ordinal);

        Assert.Equal("Mandataire Fictif", Exemples.Lire(xml, Ubl).Factures[0].Facture!.Valideur!.Nom);
    }

    [Theory]
    [InlineData("3", "5")]
    [InlineData("432", "72")]
    [InlineData("TVA ENCAISSEMENT", "72")]
    [InlineData("99", "99")]
    public void Lire_LExigibilite_LaDonneDansLesCodesDeCii(string code, string attendu)
    {
        var xml = Exemples.Xml(Exemples.Complete, Ubl).Replace(">432<", $">{code}<", StringComparison.Ordinal);

        Assert.Equal(attendu, Exemples.Lire(xml, Ubl).Factures[0].Facture!.ExigibiliteTva);
    }

    [Fact]
    public void Lire_DUnAutrePrefixe_LitLaMemeFacture()
    {
        var xml = Exemples.Xml(Exemples.Facture, Ubl).Replace("cbc:", "x:", StringComparison.Ordinal).Replace("xmlns:cbc", "xmlns:x", StringComparison.Ordinal);

        var lue = Exemples.Lire(xml, Ubl).Factures[0];
        Assert.Equal(Exemples.Facture, lue.Facture);
        Assert.Equal("/ubl:Invoice/cbc:ID", lue.Positions.De("BT-1")!.Chemin);
    }

    [Fact]
    public void Lire_LeFournisseurSousPlusieursIdentifiants_PrendLeSiretEntier()
    {
        var facture = Exemples.Facture with
        {
            Vendeur = Exemples.Facture.Vendeur! with { Identifiants = [new("0000000000000", "0088"), new(Exemples.Fournisseur, "1")], IdentifiantLegal = new("123456782", "0002") },
        };

        var lue = Exemples.Relire(facture, Ubl);

        Assert.Empty(lue.Refus);
        Assert.Equal(("BT-29[2]", Exemples.Fournisseur), (IdentifiantDeStructure.DuVendeur(lue.Facture!)!.Cle, IdentifiantDeStructure.DuVendeur(lue.Facture!)!.Valeur));
    }

    [Fact]
    public void Lire_UnDocumentSansRien_NeLevePasDException()
    {
        var lue = Exemples.Lire("<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>", Ubl).Factures[0];

        Assert.True(lue.EstRefusee);
        Assert.All(lue.Refus, r => Assert.EndsWith("ligne 1)", r.Ou, StringComparison.Ordinal));
    }
}
