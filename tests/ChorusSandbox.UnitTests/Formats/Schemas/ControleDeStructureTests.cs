using System.Globalization;
using System.Text;

using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Schemas;
using ChorusSandbox.Formats.Xml;

using static ChorusSandbox.Formats.Schemas.EcartDeStructure;

namespace ChorusSandbox.UnitTests.Formats.Schemas;

public sealed class ControleDeStructureTests
{
    private const SyntaxeFlux Ubl = SyntaxeFlux.InDpE1UblInvoice;
    private const SyntaxeFlux Cii = SyntaxeFlux.InDpE1Cii16B;

    [Theory]
    [InlineData(Ubl)]
    [InlineData(Cii)]
    [InlineData(SyntaxeFlux.InDpE2CiiMin16B)]
    public void Controler_CeQueNousEcrivons_EstValide(SyntaxeFlux syntaxe)
    {
        Assert.Empty(Controler(Exemples.Xml(Exemples.Facture, syntaxe)));
        Assert.Empty(Controler(Exemples.Xml(Exemples.Complete, syntaxe)));
        Assert.Empty(Controler(Exemples.Xml(Exemples.Complete with { TypeDocument = "381" }, syntaxe)));
    }

    [Theory]
    [InlineData("<cbc:IssueDate>2026-03-02</cbc:IssueDate>", "", Absent, "/ubl:Invoice/cbc:IssueDate", "cbc:IssueDate (date d’émission) manque dans ubl:Invoice", "Ajoutez cbc:IssueDate avant cbc:InvoiceTypeCode")]
    [InlineData("<cbc:IssueDate>2026-03-02</cbc:IssueDate>", "<cbc:IssueDate>02/03/2026</cbc:IssueDate>", Valeur, "/ubl:Invoice/cbc:IssueDate", "vaut « 02/03/2026 », qui n’est pas une date AAAA-MM-JJ", "Écrivez « 2026-03-02 »")]
    [InlineData("<cbc:IssueDate>2026-03-02</cbc:IssueDate>", "<cbc:IssueDate>2026-02-30</cbc:IssueDate>", Valeur, "/ubl:Invoice/cbc:IssueDate", "n’est pas une date", "une date AAAA-MM-JJ")]
    [InlineData("<cbc:IssueDate>2026-03-02</cbc:IssueDate>", "<cbc:IssueDate/>", Valeur, "/ubl:Invoice/cbc:IssueDate", "cbc:IssueDate (date d’émission) est vide", "Mettez")]
    [InlineData("<cbc:IssueDate>2026-03-02</cbc:IssueDate>", "<cbc:IssueDate>2026-03-02</cbc:IssueDate><cbc:IssueDate>2026-03-02</cbc:IssueDate>", Nombre, "/ubl:Invoice/cbc:IssueDate[2]", "apparaît 2 fois, une seule admise", "Gardez le premier")]
    [InlineData("<cbc:ID>F-118</cbc:ID>", "<cbc:Id>F-118</cbc:Id>", Inconnu, "/ubl:Invoice/cbc:Id", "cbc:Id n’est pas prévu dans ubl:Invoice", "Si vous vouliez écrire cbc:ID")]
    [InlineData("<cbc:ID>F-118</cbc:ID>", "<ID xmlns=\"\">F-118</ID>", Espace, "/ubl:Invoice/ID", "n’est rattaché à aucun espace de noms", "Écrivez cbc:ID")]
    [InlineData("<cbc:ID>F-118</cbc:ID>", "<cbc:ID>F-118</cbc:ID>zut", Texte, "/ubl:Invoice", "« zut »", "Retirez ce texte")]
    [InlineData("<cbc:ID>F-118</cbc:ID>", "<cbc:ID><cbc:Note>F-118</cbc:Note></cbc:ID>", Enfants, "/ubl:Invoice/cbc:ID", "contient l’élément cbc:Note", "Gardez la valeur seule")]
    [InlineData("<cbc:ID>F-118</cbc:ID>", "<cbc:ID cle=\"x\">F-118</cbc:ID>", Attribut, "/ubl:Invoice/cbc:ID", "l’attribut cle n’est pas admis", "Retirez l’attribut cle")]
    [InlineData("<cbc:PayableAmount currencyID=\"EUR\">120</cbc:PayableAmount>", "<cbc:PayableAmount>120</cbc:PayableAmount>", Attribut, "/ubl:Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount", "l’attribut currencyID manque", "currencyID=\"EUR\"")]
    [InlineData("<cbc:PayableAmount currencyID=\"EUR\">120</cbc:PayableAmount>", "<cbc:PayableAmount currencyID=\"EUR\">120,00</cbc:PayableAmount>", Valeur, "/ubl:Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount", "n’est pas un nombre", "Écrivez « 120.00 »")]
    public void Controler_UneUblFautive_LeDitOuEtCommentCorriger(string de, string a, EcartDeStructure ecart, string chemin, string message, string correction) =>
        Verifier(Ubl, de, a, ecart, chemin, message, correction);

    [Theory]
    [InlineData("<ram:ID>F-118</ram:ID>", "", Absent, "/rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:ID", "manque dans rsm:ExchangedDocument", "Ajoutez ram:ID avant ram:TypeCode")]
    [InlineData("<udt:DateTimeString format=\"102\">20260302</udt:DateTimeString>", "", Choix, "/rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:IssueDateTime", "il manque udt:DateTime ou udt:DateTimeString", "Ajoutez")]
    [InlineData("<udt:DateTimeString format=\"102\">20260302</udt:DateTimeString>", "<udt:DateTimeString>20260302</udt:DateTimeString><udt:DateTime>2026-03-02T00:00:00</udt:DateTime>", Choix, "/rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTime", "pas plusieurs", "Gardez-en un")]
    [InlineData("<ram:TypeCode>380</ram:TypeCode>", "<ram:TypeCode listID=\"1004\">380</ram:TypeCode>", Attribut, "/rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:TypeCode", "vaut « 1004 », qui n’est pas « 1001 »", "retirez l’attribut")]
    [InlineData("<ram:DuePayableAmount>120</ram:DuePayableAmount>", "<ram:DuePayableAmount>120 €</ram:DuePayableAmount>", Valeur, "ram:DuePayableAmount", "n’est pas un nombre", "Écrivez « 120 »")]
    public void Controler_UneCiiFautive_LeDitOuEtCommentCorriger(string de, string a, EcartDeStructure ecart, string chemin, string message, string correction) =>
        Verifier(Cii, de, a, ecart, chemin, message, correction);

    [Fact]
    public void Controler_UnElementDeplace_EstDitSeul()
    {
        var xml = Exemples.Xml(Exemples.Facture, Ubl);
        var deplace = xml.Replace("<cbc:ID>F-118</cbc:ID>", "", StringComparison.Ordinal)
            .Replace("</cbc:InvoiceTypeCode>", "</cbc:InvoiceTypeCode><cbc:ID>F-118</cbc:ID>", StringComparison.Ordinal);

        var constat = Assert.Single(Controler(deplace));

        Assert.Equal("XSD-ORDRE", constat.Id);
        Assert.Equal("l’élément cbc:ID (identifiant) est attendu avant cbc:IssueDate (date d’émission)", constat.Message);
        Assert.True(constat.Ligne > 1 && constat.Colonne > 0);
    }

    [Fact]
    public void Controler_LesLignesAvantTout_DeplaceLesLignesEtRienDAutre()
    {
        var xml = Exemples.Xml(Exemples.Facture, Ubl);
        var debut = xml.IndexOf("<cac:InvoiceLine>", StringComparison.Ordinal);
        var fin = xml.IndexOf("</cac:InvoiceLine>", StringComparison.Ordinal) + "</cac:InvoiceLine>".Length;
        var lignes = xml[debut..fin];
        var deplace = xml.Remove(debut, fin - debut).Insert(xml.IndexOf("<cbc:ID>F-118", StringComparison.Ordinal), lignes);

        var constat = Assert.Single(Controler(deplace));

        Assert.Equal("l’élément cac:InvoiceLine (ligne de facture) est attendu après cac:LegalMonetaryTotal (totaux)", constat.Message);
    }

    [Theory]
    [InlineData("<facture/>")]
    [InlineData("<x:Invoice xmlns:x='urn:autre'/>")]
    [InlineData("<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>")]
    [InlineData("<rsm:CrossIndustryDocument xmlns:rsm='urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100'/>")]
    public void Controler_UneRacineInconnue_LeDit(string xml) =>
        Assert.Equal(EcartDeStructure.Racine, Assert.Single(Controler(xml)).Ecart);

    [Fact]
    public void Controler_UneAncienneVersionDesEspacesDeNoms_LeDitUneFoisParEspace()
    {
        var xml = Exemples.Xml(Exemples.Facture, Cii).Replace("InformationEntity:100", "InformationEntity:19", StringComparison.Ordinal);

        var constat = Assert.Single(Controler(xml), c => c.Ecart == Espace);

        Assert.Contains("InformationEntity:19 »", constat.Explication, StringComparison.Ordinal);
    }

    [Fact]
    public void Controler_UnElementDeD22B_EstTolereEtDit()
    {
        var xml = Exemples.Xml(Exemples.Facture, Cii).Replace("<ram:SpecifiedTradeProduct>", "<ram:SpecifiedTradeProduct><ram:ModelID>M1</ram:ModelID>", StringComparison.Ordinal);

        var constat = Assert.Single(Controler(xml));

        Assert.Equal(EcartDeStructure.Version, constat.Ecart);
        Assert.Contains("Factur-X EXTENDED", constat.Tolerance, StringComparison.Ordinal);
    }

    [Fact]
    public void Controler_PlusieursFacturesAnterieures_EstTolereEnCii()
    {
        var xml = Exemples.Xml(Exemples.Complete, Cii);
        const string Fin = "</ram:InvoiceReferencedDocument>";
        var debut = xml.IndexOf("<ram:InvoiceReferencedDocument>", StringComparison.Ordinal);
        var fin = xml.IndexOf(Fin, StringComparison.Ordinal) + Fin.Length;

        Assert.True(Assert.Single(Controler(xml.Insert(fin, xml[debut..fin]))).Tolere);
    }

    [Fact]
    public void Controler_LesExtensionsUbl_PortentNImporteQuoi()
    {
        Assert.Empty(Controler(AvecExtension("<a:x xmlns:a='urn:a' b='c'>t<a:y/></a:x>")));
        Assert.Equal(Choix, Assert.Single(Controler(AvecExtension("<x xmlns=''/>"))).Ecart);
        Assert.Equal(Choix, Assert.Single(Controler(AvecExtension(""))).Ecart);
    }

    [Fact]
    public void Controler_DesMilliersDEcarts_EnDitCentEtCompteLesAutres()
    {
        var inconnus = string.Concat(Enumerable.Repeat("<cbc:Zut/>", 100_050));
        var constats = Controler(Exemples.Xml(Exemples.Facture, Ubl).Replace("<cbc:ID>F-118</cbc:ID>", $"<cbc:ID>F-118</cbc:ID>{inconnus}", StringComparison.Ordinal));

        Assert.Equal(101, constats.Count);
        Assert.Equal("99950 autres écarts ne sont pas détaillés", constats[^1].Message);
    }

    [Theory]
    [InlineData("MINIMUM", false)]
    [InlineData("BASIC WL", false)]
    [InlineData("EN 16931", true)]
    [InlineData("EXTENDED", true)]
    public void Controler_UnProfilFacturX_RefuseCeQuIlNePortePas(string profil, bool admet)
    {
        var constats = ControleDeStructure.Controler(Racine(Exemples.Xml(Exemples.Facture, Cii)), SchemasConnus.DuProfil(profil)!);

        Assert.True(constats.Count == 0 == admet, string.Join(Environment.NewLine, constats));
    }

    private static void Verifier(SyntaxeFlux syntaxe, string de, string a, EcartDeStructure ecart, string chemin, string message, string correction)
    {
        var xml = Exemples.Xml(Exemples.Facture, syntaxe);
        var place = xml.IndexOf(de, StringComparison.Ordinal);
        Assert.True(place > 0, $"{de} is not in the example.");

        var constat = Controler(xml.Remove(place, de.Length).Insert(place, a)).First(c => c.Ecart == ecart);

        Assert.EndsWith(chemin, constat.Chemin, StringComparison.Ordinal);
        Assert.Contains(message, constat.Message, StringComparison.Ordinal);
        Assert.Contains(correction, constat.Correction, StringComparison.Ordinal);
        Assert.True(constat is { Ligne: > 0, Colonne: > 0, Tolere: false });
        Assert.False(string.IsNullOrWhiteSpace(constat.Explication));
    }

    private static string AvecExtension(string contenu)
    {
        const string Espace = "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2";
        var extension = string.Create(CultureInfo.InvariantCulture,
            $"<e:UBLExtensions xmlns:e='{Espace}'><e:UBLExtension><e:ExtensionContent>{contenu}</e:ExtensionContent></e:UBLExtension></e:UBLExtensions>");
        var xml = Exemples.Xml(Exemples.Facture, Ubl);
        return xml.Insert(xml.IndexOf("<cbc:CustomizationID", StringComparison.Ordinal), extension);
    }

    private static IReadOnlyList<ConstatDeStructure> Controler(string xml) => ControleDeStructure.Controler(Racine(xml));

    private static ElementXml Racine(string xml) =>
        LecteurXml.Lire(Encoding.UTF8.GetBytes(xml), "facture.xml", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken).Value!;
}
