using ChorusSandbox.Formats;

namespace ChorusSandbox.UnitTests.Formats.Cii;

public sealed class LecteurCiiTests
{
    private const SyntaxeFlux Cii = SyntaxeFlux.InDpE1Cii16B;

    [Fact]
    public void Lire_LesEcrituresDeLAife_DonneLaMemeFacture()
    {
        var xml = Exemples.Xml(Exemples.Complete, Cii)
            .Replace(" format=\"102\"", "", StringComparison.Ordinal)
            .Replace("udt:Indicator>", "udt:IndicatorString>", StringComparison.Ordinal);

        Assert.Equal(Exemples.Complete, Exemples.Lire(xml, Cii).Factures[0].Facture);
    }

    [Fact]
    public void Lire_UneDateDUnAutreFormat_NeLaPrendPasPourUnJour()
    {
        var xml = Exemples.Xml(Exemples.Facture, Cii).Replace("format=\"102\"", "format=\"610\"", StringComparison.Ordinal);

        var lue = Exemples.Lire(xml, Cii).Factures[0];

        Assert.Equal("AAAAMMJJ", Assert.Single(lue.Refus).Parametres["forme"]);
        Assert.Equal("20260302", lue.Facture!.DateEmission!.Value.Texte);
    }

    [Fact]
    public void Lire_LaTvaEnDeuxDevises_PrendCelleDeLaFacture()
    {
        var xml = Exemples.Xml(Exemples.Facture, Cii).Replace("<ram:TaxTotalAmount currencyID=\"EUR\">",
            "<ram:TaxTotalAmount currencyID=\"USD\">99</ram:TaxTotalAmount><ram:TaxTotalAmount currencyID=\"EUR\">", StringComparison.Ordinal);

        Assert.Equal("20", Exemples.Lire(xml, Cii).Factures[0].Facture!.Totaux.Tva!.Value.Texte);
    }

    [Fact]
    public void Lire_UnCadreVide_RetientA1EtLeDit()
    {
        var xml = Exemples.Xml(Exemples.Facture, Cii).Replace("<ram:ID>A1</ram:ID>", "<ram:ID/>", StringComparison.Ordinal);

        var lue = Exemples.Lire(xml, Cii).Factures[0];

        Assert.Empty(lue.Refus);
        Assert.Equal("ram:ID", Assert.Single(lue.Avertissements).Parametres["element"]);
    }

    [Fact]
    public void Lire_UnContenuQuiNEstPasEnBase64_LeDit()
    {
        var xml = Exemples.Xml(Exemples.Facture, Cii).Replace("JVBERi1maWN0aWY=", "pas du base 64 !", StringComparison.Ordinal);

        Assert.Equal(Domain.CodeRefus.XmlValeurType, Assert.Single(Exemples.Lire(xml, Cii).Factures[0].Refus).Code);
    }

    [Fact]
    public void Lire_UnContenuCoupeEnLignes_LeDecode()
    {
        var xml = Exemples.Xml(Exemples.Facture, Cii).Replace("JVBERi1maWN0aWY=", "\n  JVBERi1m\n\taWN0aWY=\n", StringComparison.Ordinal);

        Assert.Equal(Exemples.Facture, Exemples.Lire(xml, Cii).Factures[0].Facture);
    }
}
