using System.Text;

using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Corrections;
using ChorusSandbox.Formats.Norme;
using ChorusSandbox.Formats.Rapports;
using ChorusSandbox.UnitTests.Formats.Norme;

namespace ChorusSandbox.UnitTests.Formats.Corrections;

public sealed class CorrecteurTests
{
    private static readonly string Ubl = Exemples.Xml(Exemples.Facture, SyntaxeFlux.InDpE1UblInvoice);
    private static readonly string Complete = FacturesCompletes.De(SyntaxeDeNorme.UblInvoice, "S");

    [Fact]
    public void Corriger_UneFactureSansFaute_NeChangeRien()
    {
        var correction = Corriger(Ubl);

        Assert.Null(correction.Octets);
        Assert.Empty(correction.Changements);
        Assert.Empty(correction.Passages);
        Assert.Same(correction.Avant, correction.Apres);
    }

    [Fact]
    public void Corriger_UnTotalFaux_NeRetoucheQueLui()
    {
        var faux = Remplacer(Complete, "<cbc:TaxExclusiveAmount currencyID=\"EUR\">580.00<", "<cbc:TaxExclusiveAmount currencyID=\"EUR\"> 999.00 <");

        var correction = Corriger(faux);

        Assert.Equal(faux.Replace(" 999.00 ", " 580.00 ", StringComparison.Ordinal), Texte(correction));
        var changement = Assert.Single(correction.Changements);
        Assert.Equal(("BR-CO-13", "valeur remplacée", "999.00", "580.00"), (changement.Regle, changement.Acte, changement.Avant, changement.Apres));
        Assert.Equal(["BR-CO-13", "BR-CO-15"], changement.Satisfait);
        Assert.Equal("/ubl:Invoice/cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount", changement.Chemin);
        var passage = Assert.Single(correction.Passages);
        Assert.Equal((changement.Ligne, changement.Ligne), (passage.LigneAvant, passage.LigneApres));
        Assert.Contains("999.00", passage.Avant, StringComparison.Ordinal);
        Assert.Contains("580.00", passage.Apres, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", "\n")]
    [InlineData("iso-8859-1", "\r\n")]
    [InlineData("windows-1252", "\n")]
    [InlineData("utf-16", "\r\n")]
    public void Corriger_GardeLEncodageLesFinsDeLigneEtLesCommentaires(string encodage, string finDeLigne)
    {
        var encodeur = CodePagesEncodingProvider.Instance.GetEncoding(encodage) ?? Encoding.GetEncoding(encodage);
        var faux = Remplacer(Complete, "encoding=\"UTF-8\"", $"encoding=\"{encodage}\"").ReplaceLineEndings(finDeLigne);
        faux = Remplacer(faux, "<cbc:TaxExclusiveAmount currencyID=\"EUR\">580.00<", "<!-- été --><cbc:TaxExclusiveAmount currencyID=\"EUR\">999.00<");

        var correction = Correcteur.Corriger((byte[])[.. encodeur.GetPreamble(), .. encodeur.GetBytes(faux)], "f.xml", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);

        byte[] attendus = [.. encodeur.GetPreamble(), .. encodeur.GetBytes(faux.Replace("999.00", "580.00", StringComparison.Ordinal))];
        Assert.Equal(attendus, correction.Octets!.Value.ToArray());
    }

    [Theory]
    [InlineData("<cbc:DocumentCurrencyCode>EUR<", "<cbc:DocumentCurrencyCode>eur<", "BR-CL-04")]
    [InlineData("<cbc:IdentificationCode>FR<", "<cbc:IdentificationCode>fr<", "BR-CL-14")]
    [InlineData("unitCode=\"C62\"", "unitCode='piece'", "BR-CL-23")]
    [InlineData("mimeCode=\"application/pdf\"", "mimeCode=\"APPLICATION/PDF\"", "BR-CL-24")]
    [InlineData("<cbc:CompanyID>FR00123456782<", "<cbc:CompanyID>fr 00 123456782<", "BR-CO-09")]
    public void Corriger_UnCodeMalEcrit_EcritLeSeulPossible(string juste, string faux, string regle)
    {
        var correction = Corriger(Complete.Replace(juste, faux, StringComparison.Ordinal));

        Assert.Contains(correction.Avant.Constats, c => c.Id == regle);
        Assert.DoesNotContain(correction.Apres.Constats, c => c.Id == regle);
        Assert.Equal(Complete, Texte(correction).Replace("'", "\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Corriger_LOrdreDesElements_LesDeplaceAvecLeurLigne()
    {
        var numero = Ubl.Split('\n').Single(l => l.StartsWith("  <cbc:ID>", StringComparison.Ordinal)) + "\n";
        var devise = Ubl.Split('\n').Single(l => l.StartsWith("  <cbc:DocumentCurrencyCode>", StringComparison.Ordinal)) + "\n";

        Assert.Equal(Ubl, Texte(Corriger(Remplacer(Remplacer(Ubl, numero, ""), devise, devise + numero))));
    }

    [Theory]
    [InlineData("<cbc:IssueDate>", "<cbc:IsueDate>", "</cbc:IssueDate>", "</cbc:IsueDate>")]
    [InlineData("urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2", "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-1", "", "")]
    public void Corriger_UnNomFautif_LeRetablit(string juste, string faux, string juste2, string faux2)
    {
        var abime = Remplacer(Complete, juste, faux);

        Assert.Equal(Complete, Texte(Corriger(juste2.Length == 0 ? abime : Remplacer(abime, juste2, faux2))));
    }

    [Fact]
    public void Corriger_UnElementInconnu_LeRetireAvecSaLigne() =>
        Assert.Equal(Ubl, Texte(Corriger(Remplacer(Ubl, "  <cbc:IssueDate>", "  <cbc:QuelqueChoseDAutre>x</cbc:QuelqueChoseDAutre>\n  <cbc:IssueDate>"))));

    [Theory]
    [InlineData("2026-03-02", "02/03/2026")]
    [InlineData("2026-03-02", "20260302")]
    public void Corriger_LaFormeDUneDate_LaRetablit(string juste, string faux)
    {
        Assert.Contains(juste, Ubl, StringComparison.Ordinal);

        Assert.Equal(Ubl, Texte(Corriger(Ubl.Replace(juste, faux, StringComparison.Ordinal))));
    }

    [Fact]
    public void Corriger_UneDateCiiSansFormat_LaRetablit()
    {
        var cii = FacturesCompletes.De(SyntaxeDeNorme.Cii, "S");
        var premiere = cii.IndexOf("<udt:DateTimeString format=\"102\">", StringComparison.Ordinal);
        var sans = cii[..premiere] + "<udt:DateTimeString>" + cii[(premiere + "<udt:DateTimeString format=\"102\">".Length)..];

        Assert.Equal(cii, Texte(Corriger(sans)));
    }

    [Fact]
    public void Corriger_CeQuiNeSeDeduitPas_DitPourquoi()
    {
        var correction = Corriger(Remplacer(Complete, "<cbc:ID>F-118</cbc:ID>", ""));

        var reste = Assert.Single(correction.NonCorriges, n => n.Regle == "BR-02");
        Assert.Contains("vous seul", reste.Raison, StringComparison.Ordinal);
        Assert.DoesNotContain(correction.Changements, c => c.Regle == "BR-02");
    }

    [Fact]
    public void Corriger_UneLigneFausse_RefaitLesTotauxQuiEnDependent()
    {
        var correction = Corriger(Remplacer(Complete, "<cbc:LineExtensionAmount currencyID=\"EUR\">600.00<", "<cbc:LineExtensionAmount currencyID=\"EUR\">600.004<"));

        Assert.Equal(Complete, Texte(correction));
        Assert.Contains(correction.Changements, c => c is { Regle: "BR-DEC-09" or "UBL-DT-01", Avant: "600.004", Apres: "600.00" });
    }

    [Fact]
    public void Corriger_UnFacturX_DonneLeXmlSeulEtLeDit()
    {
        var correction = Corriger(Exemples.Ecrire(Exemples.Facture with { Devise = "eur" }, SyntaxeFlux.InDpE2CiiFacturx), "facture.pdf");

        Assert.Contains("la page lisible", correction.Remarque, StringComparison.Ordinal);
        Assert.EndsWith(".corrigee.xml", correction.NomCorrige, StringComparison.Ordinal);
        Assert.StartsWith("<?xml", Texte(correction), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("S")]
    [InlineData("Z")]
    [InlineData("AE")]
    [InlineData("O")]
    public void Corriger_UneVentilationQuiManque_LaRecalculeDesLignes(string categorie)
    {
        foreach (var syntaxe in new[] { SyntaxeDeNorme.UblInvoice, SyntaxeDeNorme.Cii })
        {
            var juste = FacturesCompletes.De(syntaxe, categorie);
            var sans = System.Text.RegularExpressions.Regex.Replace(juste, syntaxe == SyntaxeDeNorme.Cii ? "<ram:ApplicableTradeTax><ram:CalculatedAmount>.*?</ram:ApplicableTradeTax>" : "<cac:TaxSubtotal>.*?</cac:TaxSubtotal>", "", System.Text.RegularExpressions.RegexOptions.Singleline);

            var correction = Corriger(sans);

            Assert.NotEqual(juste, sans);
            Assert.Equal((VerdictDeControle.Refuse, VerdictDeControle.Accepte), (correction.Avant.En16931, correction.Apres.En16931));
            Assert.Contains(correction.Changements, c => c.Acte == "ventilation de TVA ajoutée");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("rien")]
    [InlineData("<a/>")]
    [InlineData("<a")]
    [InlineData("%PDF-1.4")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")]
    [InlineData("<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'><!-- <x> --><![CDATA[<y>]]></Invoice>")]
    public void Corriger_CeQuiNeSeLitPas_EstRenduTelQuel(string contenu)
    {
        var correction = Corriger(Encoding.Latin1.GetBytes(contenu), "fichier");

        Assert.Empty(correction.Changements);
        Assert.Null(correction.Octets);
        Assert.NotEmpty(correction.NonCorriges);
    }

    [Fact]
    public void Corriger_BeaucoupDeFautes_SArrete()
    {
        var lignes = string.Concat(Enumerable.Range(1, 500).Select(i => $"<cac:InvoiceLine><cbc:ID>{i}</cbc:ID><cbc:InvoicedQuantity unitCode=\"piece\">1</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID=\"eur\">1.005</cbc:LineExtensionAmount><cbc:QuelqueChose/></cac:InvoiceLine>"));
        var depart = System.Diagnostics.Stopwatch.GetTimestamp();

        var correction = Corriger(Complete.Replace("</Invoice>", lignes + "</Invoice>", StringComparison.Ordinal));

        Assert.NotEmpty(correction.Avant.Constats);
        Assert.InRange(correction.Passages.Length, 0, 200);
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(depart) < TimeSpan.FromSeconds(30));
    }

    private static string Remplacer(string texte, string juste, string faux)
    {
        Assert.Contains(juste, texte, StringComparison.Ordinal);
        return texte.Replace(juste, faux, StringComparison.Ordinal);
    }

    private static string Texte(CorrectionDeFichier correction) => Encoding.UTF8.GetString(correction.Octets!.Value.Span);

    private static CorrectionDeFichier Corriger(string xml) => Corriger(Encoding.UTF8.GetBytes(xml), "facture.xml");

    private static CorrectionDeFichier Corriger(byte[] octets, string nom) =>
        Correcteur.Corriger(octets, nom, LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);
}
