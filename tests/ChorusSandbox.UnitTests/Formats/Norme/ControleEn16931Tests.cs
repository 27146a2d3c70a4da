using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Norme;
using ChorusSandbox.Formats.Norme.Ensembles;
using ChorusSandbox.Formats.Xml;

using CsCheck;

namespace ChorusSandbox.UnitTests.Formats.Norme;

public sealed partial class ControleEn16931Tests(ITestOutputHelper sortie)
{
    private static readonly string[] Textes =
        ["", " ", "0", "-1", "-0.00", "1.005", "12,50", "QQ", "S", "O", "VAT", "EUR", "true", "2", "1e3", "79228162514264337593543950335", "-79228162514264337593543950335", "999999999999999999999999999999999", "2026-02-30", "20261399", "#", "##", "#AAI#", "é\u0301"];

    [Fact]
    public void Controler_UneRacineEtrangere_NeDitRien()
    {
        Assert.Empty(Controler("<a/>"));
        Assert.Empty(Controler("""<x:Invoice xmlns:x="urn:autre"/>"""));
    }

    [Fact]
    public void Controler_UnFragment_ConnaitCeQuiManqueEtOu()
    {
        var constats = Controler("<CrossIndustryInvoice xmlns=\"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100\">\n  <ExchangedDocument/></CrossIndustryInvoice>");

        var numero = Assert.Single(constats, c => c.Id == "BR-02");
        Assert.Equal(("/rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:ID", 2, 3, null), (numero.Chemin, numero.Ligne, numero.Colonne, numero.Valeur));
        Assert.Equal(GraviteDeNorme.Fatale, numero.Gravite);
    }

    [Fact]
    public void Controler_UnTotalFaux_DonneLaValeurLAttenduEtLesPhrases()
    {
        var constat = Assert.Single(Controler(FacturesCompletes.De(SyntaxeDeNorme.UblInvoice, "S").Replace(">600.00<", ">601.00<", StringComparison.Ordinal)), c => c.Id == "BR-CO-10");

        Assert.Equal(("601.00", "600.00"), (constat.Valeur, constat.Attendu));
        Assert.Equal("Le total HT des lignes (BT-106) est 601.00 au lieu de 600.00, somme des montants nets des lignes.", constat.Message);
        Assert.Equal("Mettre le total à 600.00, ou corriger le montant de la ligne fautive.", constat.Correction);
        Assert.Equal("/ubl:Invoice/cac:LegalMonetaryTotal/cbc:LineExtensionAmount", constat.Chemin);
    }

    [Fact]
    public void Controler_UnMontantJusteDontLeRegimeManque_NAccusePasLeMontant()
    {
        var xml = FacturesCompletes.De(SyntaxeDeNorme.UblInvoice, "S");
        var ventilation = xml.IndexOf("<cac:TaxSubtotal>", StringComparison.Ordinal);
        var sansRegime = xml[..ventilation] + xml[ventilation..].Replace("<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>", "", StringComparison.Ordinal);

        var constat = Assert.Single(Controler(sansRegime), c => c.Id == "BR-CO-17");

        Assert.Null(constat.Attendu);
        Assert.Equal("La TVA de la catégorie S (BT-117) est 116.00, mais ce dont il se calcule manque ou ne se lit pas (base × taux, écart toléré : 1).", constat.Message);
        Assert.Contains("le montant n’est pas en cause", constat.Correction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eur", "EUR")]
    [InlineData("E U R", "EUR")]
    [InlineData("Euro", "EUR")]
    [InlineData("QQQ", null)]
    public void Controler_UnCodeMalEcrit_ProposeLeSeulQuiPuisseEtreVoulu(string lu, string? attendu)
    {
        var constat = Assert.Single(Controler(FacturesCompletes.De(SyntaxeDeNorme.Cii, "S").Replace("<ram:InvoiceCurrencyCode>EUR<", $"<ram:InvoiceCurrencyCode>{lu}<", StringComparison.Ordinal)), c => c.Id == "BR-CL-04");

        Assert.Equal(attendu, constat.Attendu);
        Assert.Equal(attendu is null ? "Mettre le bon code, EUR par exemple." : "Écrire EUR.", constat.Correction);
    }

    [Fact]
    public void Controler_UneRepetition_DitCombien()
    {
        var xml = FacturesCompletes.De(SyntaxeDeNorme.UblInvoice, "S").Replace("<cac:PaymentTerms>", "<cac:PaymentTerms/><cac:PaymentTerms><cbc:Note>a</cbc:Note></cac:PaymentTerms><cac:PaymentTerms>", StringComparison.Ordinal);

        var constat = Assert.Single(Controler(xml), c => c.Id == "UBL-SR-05");
        Assert.Equal(("2", "/ubl:Invoice/cac:PaymentTerms[3]/cbc:Note"), (constat.Valeur, constat.Chemin));
        Assert.Contains("2 trouvées", constat.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Controler_UnAvertissement_EstMisAPart()
    {
        var ubl = FacturesCompletes.De(SyntaxeDeNorme.UblInvoice, "S").Replace(">123456<", ">1234567890123456<", StringComparison.Ordinal);
        var cii = FacturesCompletes.De(SyntaxeDeNorme.Cii, "S").Replace(">123456<", ">1234567890123456<", StringComparison.Ordinal);

        Assert.Equal([("BR-51", GraviteDeNorme.Avertissement, "16")], Controler(ubl).Select(c => (c.Id, c.Gravite, c.Valeur)));
        Assert.Equal([("BR-51", GraviteDeNorme.Fatale, "16")], Controler(cii).Select(c => (c.Id, c.Gravite, c.Valeur)));
    }

    [Fact]
    public void Controler_UnMontantIllisible_LaisseLesAutresReglesParler()
    {
        var constats = Controler(FacturesCompletes.De(SyntaxeDeNorme.UblInvoice, "S").Replace(">601.00<", ">six cents<", StringComparison.Ordinal)
            .Replace(">600.00<", ">six cents<", StringComparison.Ordinal).Replace("<cbc:ID>F-118</cbc:ID>", "", StringComparison.Ordinal));

        Assert.Equal(["BR-02"], constats.Select(c => c.Id));
    }

    [Theory]
    [InlineData("2.345", "2.35")]
    [InlineData("-2.345", "-2.34")]
    [InlineData("-2.355", "-2.35")]
    public void Controler_UnDemiCentime_ArrondiVersPlusInfini(string lu, string attendu)
    {
        var constats = Controler(FacturesCompletes.De(SyntaxeDeNorme.Cii, "S").Replace("<ram:RoundingAmount>0.00<", $"<ram:RoundingAmount>{lu}<", StringComparison.Ordinal));

        Assert.Equal(attendu, Assert.Single(constats, c => c.Id == "BR-DEC-17").Attendu);
    }

    [Theory]
    [InlineData(SyntaxeDeNorme.UblInvoice)]
    [InlineData(SyntaxeDeNorme.Cii)]
    public void Controler_BeaucoupDeLignesEtDeVentilations_TravailleEnProportion(SyntaxeDeNorme syntaxe)
    {
        var petit = Travail(syntaxe, 100);
        var grand = Travail(syntaxe, 1_000);

        sortie.WriteLine($"{syntaxe}: {petit.Travail} looks for {petit.Elements} elements, {grand.Travail} for {grand.Elements}");
        Assert.InRange((double)grand.Travail / petit.Travail, 1, 1.05 * grand.Elements / petit.Elements);
    }

    [Fact]
    public void Controler_CeQuiNePeutSeTrouverQuUneFoisRepeteSansFin_Abandonne()
    {
        var comptes = string.Concat(Enumerable.Repeat("<cac:PayeeFinancialAccount/>", 40_000));
        var constats = Controler($"<Invoice xmlns=\"{EspacesDeNoms.UblInvoice}\" xmlns:cac=\"{EspacesDeNoms.Cac}\"><cac:PaymentMeans>{comptes}</cac:PaymentMeans></Invoice>");

        Assert.Contains(constats, c => c.Id == "BR-01" || c.Id == "BR-CO-18");
    }

    [Fact]
    public void Controler_NImporteQuelArbre_NeLevePas()
    {
        var base0 = new[] { SyntaxeDeNorme.UblInvoice, SyntaxeDeNorme.UblCreditNote, SyntaxeDeNorme.Cii }.SelectMany(s => new[] { "S", "O", "L", "K" }.Select(c => FacturesCompletes.De(s, c))).ToArray();
        Gen.Select(Gen.Int[0, base0.Length - 1], Gen.Select(Gen.Int[0, 5], Gen.Int[0, 400], Gen.Int[0, Textes.Length - 1]).List[1, 12]).Sample((rangDeBase, actes) =>
        {
            var document = XDocument.Parse(base0[rangDeBase]);
            foreach (var (acte, rang, texte) in actes)
            {
                Abimer(document, acte, rang, Textes[texte]);
            }

            foreach (var constat in Controler(document.ToString()))
            {
                Assert.DoesNotContain('{', constat.Message);
                Assert.StartsWith("/", constat.Chemin, StringComparison.Ordinal);
            }
        }, iter: 2_000);
    }

    /// <summary>What is said to be expected, once written where it is said, satisfies the rule.</summary>
    [Fact]
    public void Attendu_EcritASaPlace_FaitPasserLaRegle()
    {
        var fautes = new List<string>();
        var ecrits = 0;
        foreach (var (nom, xml) in CasEn16931Tests.Fichiers())
        {
            foreach (var constat in Controler(xml).Where(c => c.Attendu is not null))
            {
                ecrits++;
                var corrige = XDocument.Parse(xml);
                Ecrire(corrige.Root!, constat.Chemin, constat.Attendu!);
                if (Controler(corrige.ToString()).Any(c => c.Id == constat.Id && c.Chemin == constat.Chemin))
                {
                    fautes.Add($"{nom}: {constat.Id} {constat.Chemin} {constat.Valeur} → {constat.Attendu}");
                }
            }
        }

        sortie.WriteLine($"{ecrits} values written");
        fautes.ForEach(sortie.WriteLine);
        Assert.Empty(fautes);
        Assert.True(ecrits > 200);
    }

    private static (long Travail, int Elements) Travail(SyntaxeDeNorme syntaxe, int lignes)
    {
        var racine = XDocument.Parse(FacturesCompletes.De(syntaxe, "S")).Root!;
        foreach (var nom in new[] { "InvoiceLine", "IncludedSupplyChainTradeLineItem", "TaxSubtotal", "ApplicableTradeTax" })
        {
            if (racine.Descendants().FirstOrDefault(e => e.Name.LocalName == nom && e.Parent!.Name.LocalName != "SpecifiedLineTradeSettlement") is { } modele)
            {
                modele.AddAfterSelf(Enumerable.Repeat(modele, lignes).Select(m => new XElement(m)));
            }
        }

        var arbre = Lire(racine.ToString());
        var jeu = new JeuDeRegles(syntaxe);
        var evaluation = new Evaluation(arbre, jeu.Places);
        jeu.Controler(evaluation, [], TestContext.Current.CancellationToken);
        return (evaluation.Travail, racine.DescendantsAndSelf().Count());
    }

    private static void Abimer(XDocument document, int acte, int rang, string texte)
    {
        var elements = document.Root!.Descendants().ToList();
        if (elements.Count == 0)
        {
            return;
        }

        var element = elements[rang % elements.Count];
        switch (acte)
        {
            case 0:
                element.Remove();
                break;
            case 1:
                element.AddAfterSelf(new XElement(element));
                break;
            case 2:
                element.Value = texte;
                break;
            case 3:
                element.SetAttributeValue(element.Attributes().FirstOrDefault()?.Name ?? "schemeID", texte);
                break;
            case 4:
                element.Add(new XElement(elements[(rang + 7) % elements.Count]));
                break;
            default:
                element.Name = elements[(rang + 3) % elements.Count].Name;
                break;
        }
    }

    private static void Ecrire(XElement racine, string chemin, string valeur)
    {
        var element = racine;
        foreach (var segment in chemin.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            if (segment[0] == '@')
            {
                element.SetAttributeValue(segment[1..], valeur);
                return;
            }

            var m = Segment().Match(segment);
            var nom = racine.GetNamespaceOfPrefix(m.Groups[1].Value)! + m.Groups[2].Value;
            var rang = m.Groups[3].Success ? int.Parse(m.Groups[3].Value, System.Globalization.CultureInfo.InvariantCulture) : 1;
            if (element.Elements(nom).ElementAtOrDefault(rang - 1) is not { } suivant)
            {
                element.Add(suivant = new XElement(nom));
            }

            element = suivant;
        }

        element.Value = valeur;
    }

    private static IReadOnlyList<ConstatDeNorme> Controler(string xml) => ControleEn16931.Controler(Lire(xml), TestContext.Current.CancellationToken);

    private static ElementXml Lire(string xml) => LecteurXml.Lire(Encoding.UTF8.GetBytes(xml), "essai.xml", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken).Value!;

    [GeneratedRegex(@"^(\w+):(\w+)(?:\[(\d+)\])?")]
    private static partial Regex Segment();
}
