using ChorusSandbox.Domain;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Controles;

namespace ChorusSandbox.UnitTests.Formats.Controles;

public sealed class ElementsNonReprisTests(ITestOutputHelper sortie)
{
    private const SyntaxeFlux Ubl = SyntaxeFlux.InDpE1UblInvoice;

    [Theory]
    [InlineData(Ubl)]
    [InlineData(SyntaxeFlux.InDpE1Cii16B)]
    public void Lire_CeQueNousEcrivons_RepriseEntiere(SyntaxeFlux syntaxe)
    {
        Assert.Empty(Ignores(Exemples.Xml(Exemples.Complete, syntaxe), syntaxe));
        Assert.Empty(Ignores(Exemples.Xml(Exemples.Facture, syntaxe), syntaxe));
    }

    [Fact]
    public void Lire_UneDonneeQueLaFactureNePortePas_EstSignaleeEtNeRefuseRien()
    {
        var xml = Exemples.Xml(Exemples.Facture, Ubl).Replace("<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>",
            "<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cbc:AccountingCost>641000</cbc:AccountingCost>", StringComparison.Ordinal);
        var lue = Assert.Single(Exemples.Lire(xml, Ubl).Factures);

        Assert.Empty(lue.Refus);
        var ignore = Assert.Single(lue.Avertissements);
        Assert.Equal((CodeRefus.XmlElementIgnore, "641000"), (ignore.Code, ignore.ValeurLue));
        Assert.StartsWith("/ubl:Invoice/cbc:AccountingCost (ligne", ignore.Ou, StringComparison.Ordinal);
    }

    [Fact]
    public void Lire_UneSecondeFoisLaMemeDonnee_EstSignalee()
    {
        var xml = Exemples.Xml(Exemples.Facture, Ubl).Replace("<cac:TaxScheme>", "<cac:TaxScheme><cbc:Name>TVA</cbc:Name>", StringComparison.Ordinal);

        Assert.All(Ignores(xml, Ubl), i => Assert.Equal("TVA", i.ValeurLue));
    }

    [Fact]
    public void Lire_TropDeDonnees_NeSignaleQueLesPremieres()
    {
        var lignes = string.Concat(Enumerable.Range(0, 50).Select(i => $"<cac:ProjectReference><cbc:ID>P{i}</cbc:ID></cac:ProjectReference>"));
        var xml = Exemples.Xml(Exemples.Facture, Ubl).Replace("<cac:AccountingSupplierParty>", lignes + "<cac:AccountingSupplierParty>", StringComparison.Ordinal);

        Assert.Equal(ElementsNonRepris.Limite, Ignores(xml, Ubl).Length);
        var suite = Assert.Single(Exemples.Lire(xml, Ubl).Factures.Single().Avertissements, a => a.Code == CodeRefus.XmlElementsIgnores);
        Assert.Equal("30", suite.Parametres["nombre"]);
    }

    [Theory]
    [InlineData(Exemples.Iban)]
    [InlineData("IBAN FR48 1234 5678 9012 3456 7890 123")]
    [InlineData("Virement sur fr4812345678901234567890123, merci")]
    public void Lire_UnCompteDansUneDonneeNonReprise_NEstPasMontre(string texte)
    {
        var xml = Exemples.Xml(Exemples.Facture, Ubl).Replace("<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>",
            $"<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cbc:AccountingCost>{texte}</cbc:AccountingCost>", StringComparison.Ordinal);

        var ignore = Assert.Single(Ignores(xml, Ubl));
        Assert.Contains("IBAN masqué", ignore.ValeurLue, StringComparison.Ordinal);
        Assert.DoesNotContain("5678", ignore.ValeurLue, StringComparison.Ordinal);
    }

    [Fact]
    public void Lire_LeCorpusTiers_MontreCeQuiSePerd()
    {
        Corpus.Exiger();
        var perdus = Corpus.Fichiers("documents", "chorus-e2-cii")
            .SelectMany(f => Exemples.Lire(f.Octets, Corpus.Syntaxe(f.Nom, f.Octets)).Factures.SelectMany(l => l.Avertissements))
            .Where(a => a.Code == CodeRefus.XmlElementIgnore)
            .GroupBy(a => a.Parametres["element"]).OrderByDescending(g => g.Count()).ToList();
        sortie.WriteLine(string.Join(Environment.NewLine, perdus.Select(g => $"{g.Count()} {g.Key} {g.First().Ou}")));

        Assert.NotEmpty(perdus);
    }

    private static Refus[] Ignores(string xml, SyntaxeFlux syntaxe) =>
        [.. Exemples.Lire(xml, syntaxe).Factures.SelectMany(f => f.Avertissements).Where(a => a.Code == CodeRefus.XmlElementIgnore)];
}
