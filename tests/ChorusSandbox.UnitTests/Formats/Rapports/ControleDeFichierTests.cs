using System.IO.Compression;
using System.Text;
using System.Text.Json;

using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Norme;
using ChorusSandbox.Formats.Rapports;
using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.UnitTests.Formats.Norme;

namespace ChorusSandbox.UnitTests.Formats.Rapports;

/// <summary>The checker: three verdicts side by side, from the bytes alone.</summary>
public sealed class ControleDeFichierTests(ITestOutputHelper sortie)
{
    private const int ColonneBienForme = 7;
    private const int ColonneSchema = 8;
    private const int ColonneNorme = 9;

    /// <summary>Files whose verdict of the standard differs from the official one, and why.</summary>
    private static readonly Dictionary<string, string> Argumentes = new()
    {
        ["mutants-cii/invoice-exempt__0057-CalculatedAmount-neg.xml"] = "-0.00 vaut 0",
        ["mutants-cii/invoice-out-of-scope__0046-CalculatedAmount-neg.xml"] = "-0.00 vaut 0",
        ["documents/mustang_invalidV2Root.xml"] = "la racine n’est d’aucun format",
    };

    [Fact]
    public void Controler_LeCorpusTiers_RendLesVerdictsDuManifeste()
    {
        Corpus.Exiger();
        var manifeste = Corpus.Manifeste();
        var ecarts = new List<string>();
        var compte = new SortedDictionary<string, int>();
        foreach (var (nom, octets) in Corpus.Fichiers("rules-ubl-invoice", "rules-ubl-creditnote", "rules-cii", "mutants-ubl", "mutants-cii", "documents", "chorus-e2-cii", "facturx-pdf"))
        {
            var (ligne, rapport) = (manifeste[nom], Controler(octets, Path.GetFileName(nom)));
            Comparer("bien formé", ligne[ColonneBienForme], rapport.BienForme ? "yes" : "no");
            Comparer("structure", ligne[ColonneSchema], rapport.StructureValide ? "yes" : "no");
            if (rapport.En16931 != VerdictDeControle.SansObjet && !Argumentes.ContainsKey(nom))
            {
                Comparer("norme", ligne[ColonneNorme], rapport.En16931 == VerdictDeControle.Accepte ? "yes" : "no");
            }

            void Comparer(string verdict, string attendu, string rendu)
            {
                if (attendu is "yes" or "no")
                {
                    compte[verdict] = compte.GetValueOrDefault(verdict) + 1;
                    if (attendu != rendu)
                    {
                        ecarts.Add($"{nom}, {verdict} : attendu {attendu}, rendu {rendu}");
                    }
                }
            }
        }

        foreach (var (verdict, nombre) in compte)
        {
            sortie.WriteLine($"{verdict} : {nombre} verdicts comparés");
        }

        Assert.True(ecarts.Count == 0, string.Join('\n', ecarts));
    }

    [Fact]
    public void Controler_LesConteneursDuCorpus_EnfreignentLesReglesConnues()
    {
        Corpus.Exiger();
        var regles = Corpus.Fichiers("facturx-pdf").ToDictionary(f => Path.GetFileName(f.Nom),
            f => string.Join(' ', Controler(f.Octets, f.Nom).Constats.Where(c => c.Origine == OrigineDeRegle.FacturX && c.Id.StartsWith("BR-", StringComparison.Ordinal)).Select(c => c.Id["BR-HYBRID-".Length..])));

        Assert.Equal(7, regles.Count(r => r.Key.StartsWith("FSO", StringComparison.Ordinal) && r.Value.Length == 0));
        Assert.Equal("02 03 04 05 06 07 08 09 12 13", regles["mustang_MustangGnuaccountingBeispielRE-20170509_505PDF14.pdf"]);
        Assert.All(regles.Where(r => r.Key.Contains("zugferd_2p0", StringComparison.Ordinal)), r => Assert.Equal("03 04", r.Value));
        Assert.Equal("07", regles["mustang_invalidXMP.pdf"]);
        Assert.Equal("10", regles["horst_pdf_zf_xrechnung_1.pdf"]);
        Assert.Equal("11", regles["mustang_103767-Invoice-2026-03-24-1.pdf"]);
    }

    [Fact]
    public void Controler_UnFacturXAuDelaDeSonProfil_EstRefuse()
    {
        var facture = Exemples.Facture with { Profil = "urn:factur-x.eu:1p0:minimum" };

        var rapport = Controler(Exemples.Ecrire(facture, SyntaxeFlux.InDpE2CiiFacturx), "facture.pdf");

        Assert.Equal(VerdictDeControle.Refuse, rapport.FacturX);
        Assert.Contains(rapport.Constats, c => c is { Origine: OrigineDeRegle.FacturX, Id: "XSD-INCONNU", EstFatale: true } && c.Explication.Contains("Factur-X MINIMUM", StringComparison.Ordinal));
    }

    [Fact]
    public void Controler_UneFactureMixte_EstRendueSansNorme()
    {
        var rapport = Controler(Encoding.UTF8.GetBytes("<CPPFactureMixte><CPPFactures><CPPFactureMixteUnitaire/><CPPFactureMixteUnitaire/></CPPFactures></CPPFactureMixte>"), "f.xml");

        Assert.Equal(("CPP FactureMixte", VerdictDeControle.Refuse, VerdictDeControle.SansObjet), (rapport.Format, rapport.Chorus, rapport.En16931));
        Assert.Contains(rapport.Constats, c => c.Chemin == "/CPPFactureMixte/CPPFactures/CPPFactureMixteUnitaire[2]/PJ/NomPJ");
    }

    [Theory]
    [InlineData("MINIMUM", "urn:factur-x.eu:1p0:minimum")]
    [InlineData("BASIC WL", "urn:factur-x.eu:1p0:basicwl")]
    public void Controler_UnProfilSousLaNorme_NeDitRienDeLaNorme(string niveau, string profil)
    {
        var rapport = Controler(Exemples.Ecrire(Exemples.Facture with { Profil = profil, Lignes = [] }, SyntaxeFlux.InDpE2CiiFacturx), niveau);

        Assert.Equal(VerdictDeControle.SansObjet, rapport.En16931);
        Assert.DoesNotContain(rapport.Constats, c => c.Origine == OrigineDeRegle.En16931);
    }

    [Theory]
    [InlineData("</cbc:PayableAmount>", "x</cbc:PayableAmount>")]
    [InlineData("</cbc:IssueDate>", "x</cbc:IssueDate>")]
    [InlineData("<cbc:IssueDate>", "<cbc:Inconnu>1</cbc:Inconnu><cbc:IssueDate>")]
    public void Controler_CeQuiNeSeLitPas_NEstPasAcceptePourLaNorme(string de, string a)
    {
        var xml = FacturesCompletes.De(SyntaxeDeNorme.UblInvoice, "S");
        Assert.Contains(de, xml, StringComparison.Ordinal);

        Assert.Equal(VerdictDeControle.Accepte, Controler(Encoding.UTF8.GetBytes(xml), "f.xml").En16931);
        Assert.NotEqual(VerdictDeControle.Accepte, Controler(Encoding.UTF8.GetBytes(xml.Replace(de, a, StringComparison.Ordinal)), "f.xml").En16931);
    }

    [Fact]
    public void Controler_UnFacturXDontLeXmlNeSeLitPas_EnfreintBrHybrid12()
    {
        foreach (var xml in new[] { "", "<rsm:CrossIndustryInvoice", Exemples.Xml(Exemples.Facture, SyntaxeFlux.InDpE1UblInvoice) })
        {
            var rapport = Controler(PdfDExemple.Document("/AF [10 0 R] /Names << /EmbeddedFiles << /Names [(factur-x.xml) 10 0 R] >> >>",
                PdfDExemple.Fichier("factur-x.xml", Encoding.UTF8.GetBytes(xml), 10, "")), "f.pdf");

            Assert.Equal((VerdictDeControle.Refuse, VerdictDeControle.Refuse), (rapport.Chorus, rapport.FacturX));
            Assert.Contains(rapport.Constats, c => c is { Id: "BR-HYBRID-12", EstFatale: true });
        }
    }

    [Theory]
    [InlineData("eur", "2026-03-02", "SERV1", Exemples.Destinataire, "0009", "A1", "VALEUR_NON_ADMISE")]
    [InlineData("EUR", "0001-01-01", "SERV1", Exemples.Destinataire, "0009", "A1", "FACTURE_DATE_ILLISIBLE")]
    [InlineData("EUR", "2062-01-01", "SERV1", Exemples.Destinataire, "0009", "A1", "FACTURE_DATE_ILLISIBLE")]
    [InlineData("EUR", "2026-03-02", null, Exemples.Destinataire, "0009", "A1", "CHAMP_TROP_LONG")]
    [InlineData("EUR", "2026-03-02", "SERV1", "FR00123456782", "0223", "A1", "STRUCTURE_SIRET_FORME")]
    [InlineData("EUR", "2026-03-02", "SERV1", Exemples.Destinataire, "0009", "A9", "CADRE_NON_JOUE")]
    public void Controler_CeQueLeDepotRefuseParSonContenu_EstRefuse(string devise, string date, string? service, string destinataire, string schema, string cadre, string code)
    {
        var facture = Exemples.Facture with
        {
            Devise = devise,
            DateEmission = DateLue.LireIso(date),
            CodeService = service ?? new string('S', 101),
            Cadre = cadre,
            Acheteur = Exemples.Facture.Acheteur! with { Identifiants = [new(destinataire, schema)], IdentifiantLegal = new(destinataire, schema) },
        };

        var rapport = Controler(Exemples.Ecrire(facture, SyntaxeFlux.InDpE1UblInvoice), "f.xml", new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero));

        var refus = Assert.Single(rapport.Constats, c => c is { Origine: OrigineDeRegle.ChorusPro, EstFatale: true });
        Assert.Equal(code, refus.Id);
        Assert.StartsWith("/ubl:Invoice/", refus.Chemin, StringComparison.Ordinal);
    }

    [Fact]
    public void Controler_UnAvoirNegatif_EnAvertit()
    {
        var avoir = Exemples.Facture with { TypeDocument = "381", MoyensDePaiement = [], Totaux = Exemples.Facture.Totaux with { ToutesTaxes = Nombre.De(-120m) } };

        Assert.Contains(Controler(Exemples.Ecrire(avoir, SyntaxeFlux.InDpE1UblInvoice), "f.xml").Constats, c => c is { Id: "MONTANT_AVOIR_NEGATIF", EstFatale: false });
    }

    [Fact]
    public void Controler_UnLot_VoitLesDoublonsEtLesSyntaxesMelees()
    {
        var lot = ZipDExemple(
            ("a.xml", Exemples.Ecrire(Exemples.Facture, SyntaxeFlux.InDpE1UblInvoice)),
            ("b.xml", Exemples.Ecrire(Exemples.Facture, SyntaxeFlux.InDpE1UblInvoice)),
            ("c.xml", Exemples.Ecrire(Exemples.Facture with { Numero = "F-3" }, SyntaxeFlux.InDpE1Cii16B)));

        var rapports = Controler(lot, "lot.zip").Fichiers;

        Assert.Equal(["", "FACTURE_NUMERO_DOUBLON_LOT", "FLUX_SYNTAXE_DIFFERENTE"],
            rapports.Select(f => string.Join(' ', f.Rapport.Constats.Where(c => c is { Origine: OrigineDeRegle.ChorusPro, EstFatale: true }).Select(c => c.Id))));
    }

    [Fact]
    public void Controler_LeCorpusTiers_ChaqueConstatDitTout()
    {
        Corpus.Exiger();
        var trous = from fichier in Corpus.Fichiers("mutants-ubl", "mutants-cii", "documents", "chorus-e2-cii", "facturx-pdf")
                    from c in Controler(fichier.Octets, fichier.Nom).Constats
                    let textes = $"{c.Message} {c.Explication} {c.Correction} {c.Source}"
                    where c.Message.Length == 0 || c.Explication.Length == 0 || c.Correction.Length == 0 || c.Source.Length == 0 || c.Chemin is null
                        || textes.AsSpan().IndexOfAny("{}|") >= 0 || textes.Contains(" …", StringComparison.Ordinal) || c.Valeur?.Length > 300
                        || (c.Attendu is not null && c.Attendu == c.Valeur)
                    select $"{fichier.Nom} {c.Id}: {textes} {c.Chemin} {c.Valeur}";

        Assert.Empty(trous.Take(10));
    }

    [Fact]
    public void EcrireEnJson_DonneLaFormeConvenue()
    {
        var octets = Encoding.UTF8.GetBytes(Exemples.Xml(Exemples.Facture with { Numero = "TROP-LONG-POUR-UN-NUMERO" }, SyntaxeFlux.InDpE1UblInvoice));

        using var json = JsonDocument.Parse(RapportsEnJson.Ecrire([("a/facture.xml", Controler(octets, "facture.xml"))]));

        var objet = json.RootElement[0];
        Assert.Equal(["fichier", "format", "profil", "bienForme", "structureValide", "verdictChorus", "verdictEn16931", "verdictFacturX", "regles"], objet.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("a/facture.xml", "UBL Invoice", "refuse", "sans objet"), (objet.GetProperty("fichier").GetString(), objet.GetProperty("format").GetString(), objet.GetProperty("verdictChorus").GetString(), objet.GetProperty("verdictFacturX").GetString()));
        var regle = objet.GetProperty("regles").EnumerateArray().First(r => r.GetProperty("gravite").GetString() == "fatale");
        Assert.Equal(["id", "gravite", "famille", "message", "chemin", "ligne", "valeur", "explication", "correction"], regle.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("FACTURE_NUMERO_TROP_LONG", "/ubl:Invoice/cbc:ID", "TROP-LONG-POUR-UN-NUMERO"), (regle.GetProperty("id").GetString(), regle.GetProperty("chemin").GetString(), regle.GetProperty("valeur").GetString()));
        Assert.True(regle.GetProperty("ligne").GetInt32() > 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("rien")]
    [InlineData("<a/>")]
    [InlineData("<a")]
    [InlineData("%PDF-1.4")]
    [InlineData("PK\u0003\u0004")]
    public void Controler_CeQuiNEstPasUneFacture_EstRefuseEtDit(string contenu)
    {
        var rapport = Controler(Encoding.Latin1.GetBytes(contenu), "fichier");

        Assert.Equal((VerdictDeControle.Refuse, VerdictDeControle.SansObjet), (rapport.Chorus, rapport.En16931));
        Assert.False(rapport.StructureValide);
        Assert.Contains(rapport.Constats, c => c.EstFatale && c.Correction.Length > 0 && c.Explication.Length > 0);
        Assert.Contains("<testsuites", RapportsEnJUnit.Ecrire([("fichier", rapport)]), StringComparison.Ordinal);
        Assert.Contains("</html>", RapportsEnHtml.Ecrire([("<script>", rapport)]), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", RapportsEnHtml.Ecrire([("<script>", rapport)]), StringComparison.Ordinal);
    }

    private static byte[] ZipDExemple(params (string Nom, byte[] Octets)[] fichiers)
    {
        using var memoire = new MemoryStream();
        using (var zip = new ZipArchive(memoire, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (nom, octets) in fichiers)
            {
                using var entree = zip.CreateEntry(nom).Open();
                entree.Write(octets);
            }
        }

        return memoire.ToArray();
    }

    private static RapportDeControle Controler(byte[] octets, string nom, DateTimeOffset? instant = null) =>
        ControleDeFichier.Controler(octets, nom, LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken, instant);
}
