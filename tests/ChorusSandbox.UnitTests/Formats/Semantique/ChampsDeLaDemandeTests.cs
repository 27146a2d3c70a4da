using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.UnitTests.Formats.Semantique;

public sealed class ChampsDeLaDemandeTests
{
    [Theory]
    [InlineData("numero", "/rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:ID")]
    [InlineData("destinataire", "/ram:BuyerTradeParty/ram:SpecifiedLegalOrganization/ram:ID")]
    [InlineData("service", "/ram:BuyerReference")]
    [InlineData("engagement", "/ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID")]
    [InlineData("lignes[1].quantite", "/ram:IncludedSupplyChainTradeLineItem[2]/ram:SpecifiedLineTradeDelivery/ram:BilledQuantity")]
    [InlineData("tva[0].base", "/ram:ApplicableTradeTax[1]/ram:BasisAmount")]
    [InlineData("pieces[0]", "/ram:AttachmentBinaryObject")]
    [InlineData("montants.ttc", "/ram:GrandTotalAmount")]
    [InlineData("modePaiement", "/ram:SpecifiedTradeSettlementPaymentMeans[1]/ram:TypeCode")]
    public void Ou_UneDonneeDeLaDemande_DonneLeXPathEtLaLigne(string champ, string chemin)
    {
        var lue = Exemples.Relire(Exemples.Complete, SyntaxeFlux.InDpE1Cii16B);

        Assert.Contains(chemin + " (ligne ", ChampsDeLaDemande.Ou(champ, lue.Facture!, lue.Positions), StringComparison.Ordinal);
    }

    [Fact]
    public void Ou_LeDestinataireDUneUbl_DonneLIdentifiantRetenu()
    {
        var facture = Exemples.Facture with { Acheteur = Exemples.Facture.Acheteur! with { Identifiants = [new(Exemples.Destinataire, "1")], IdentifiantLegal = new("123456782", "0002") } };
        var lue = Exemples.Relire(facture, SyntaxeFlux.InDpE1UblInvoice);

        Assert.Equal(Exemples.Destinataire, IdentifiantDeStructure.ValeurDe(lue.Facture!.Acheteur));
        Assert.Contains("/cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification/cbc:ID (ligne ",
            ChampsDeLaDemande.Ou("destinataire", lue.Facture, lue.Positions), StringComparison.Ordinal);
    }

    [Fact]
    public void Ou_UneDonneeQueLeFichierNaPas_NeDonneRien()
    {
        var lue = Exemples.Relire(Exemples.Facture, SyntaxeFlux.InDpE1UblInvoice);

        Assert.Null(ChampsDeLaDemande.Ou("idBrouillon", lue.Facture!, lue.Positions));
        Assert.Null(ChampsDeLaDemande.Ou("lignes[99].quantite", lue.Facture!, lue.Positions));
    }
}
