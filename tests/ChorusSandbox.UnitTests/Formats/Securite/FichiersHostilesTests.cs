using System.Text;
using System.Text.RegularExpressions;

using CsCheck;

using ChorusSandbox.Domain;
using ChorusSandbox.Formats;

namespace ChorusSandbox.UnitTests.Formats.Securite;

public sealed partial class FichiersHostilesTests
{
    private const SyntaxeFlux Ubl = SyntaxeFlux.InDpE1UblInvoice;

    [Fact]
    public void Lire_UneCascadeDEntites_EstRefuseeALaLigneDuDoctype()
    {
        var xml = "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<lolz>&b;</lolz>";

        var refus = Assert.Single(Exemples.Lire(xml, Ubl).Refus);

        Assert.Equal((CodeRefus.SecuriteXmlDtd, "ligne 2", "2"), (refus.Code, refus.Ou, refus.Parametres["ligne"]));
    }

    [Fact]
    public void Lire_UneEntiteExterne_EstRefusee() =>
        Assert.Equal([CodeRefus.SecuriteXmlDtd], Exemples.Lire("<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/>", Ubl).Codes());

    [Theory]
    [InlineData(100_000)]
    [InlineData(201)]
    public void Lire_UnXmlTropProfond_EstRefuse(int profondeur)
    {
        var xml = string.Concat(Enumerable.Repeat("<a>", profondeur)) + string.Concat(Enumerable.Repeat("</a>", profondeur));

        var refus = Assert.Single(Exemples.Lire(xml, Ubl).Refus);

        Assert.Equal((CodeRefus.SecuriteFichierHostile, "200 niveaux"), (refus.Code, refus.Parametres["limite"]));
    }

    [Fact]
    public void Lire_TropDAttributsDElementsOuDOctets_EstRefuse()
    {
        var attributs = string.Concat(Enumerable.Range(0, 101).Select(i => $" a{i}='1'"));
        var etroites = LimitesDeLecture.ParDefaut with { Elements = 10, TailleFacture = 1000 };

        Assert.Equal([CodeRefus.SecuriteFichierHostile], Exemples.Lire($"<a{attributs}/>", Ubl).Codes());
        Assert.Equal([CodeRefus.SecuriteFichierHostile], Exemples.Lire(Encoding.UTF8.GetBytes($"<a>{string.Concat(Enumerable.Repeat("<b/>", 10))}</a>"), Ubl, limites: etroites).Codes());
        Assert.Equal([CodeRefus.SecuriteFichierHostile], Exemples.Lire(Encoding.UTF8.GetBytes($"<a>{new string('x', 1000)}</a>"), Ubl, limites: etroites).Codes());
    }

    [Theory]
    [InlineData("", 1, "aucun élément")]
    [InlineData("<abc>", 1, "avant la fermeture de abc")]
    [InlineData("<a>\n<b></a>", 2, "la balise ouvrante b (ligne 2) est fermée par a")]
    [InlineData("<a/><b/>", 1, "plus d’un élément racine")]
    [InlineData("<a>&nbsp;</a>", 1, "l’entité « nbsp »")]
    [InlineData("<a>Dupont & fils</a>", 1, "esperluette")]
    [InlineData("<x:a/>", 1, "le préfixe « x »")]
    [InlineData("<a b='1' b='2'/>", 1, "l’attribut « b »")]
    [InlineData("<a><1/></a>", 1, "« 1 »")]
    [InlineData("<a>\u0001</a>", 1, "interdit")]
    [InlineData("<a b=1/>", 1, "alors qu’il y faut")]
    [InlineData(" <?xml version='1.0'?><a/>", 1, "<?xml")]
    [InlineData("bonjour", 1, "hors de l’élément racine")]
    [InlineData("<?xml version='1.0' encoding='UTF-8-W/O-BOM'?><a/>", 1, "UTF-8-W/O-BOM")]
    [InlineData("<?xml version='1.0' encoding='martien'?><a/>", 1, "martien")]
    [InlineData("<?xml version='1.0' encoding='UTF-16'?><a/>", 1, "encodage")]
    [InlineData("<abc", 1, "s’arrête")]
    [InlineData("<a b='", 1, "s’arrête")]
    public void Lire_UnXmlMalForme_DitOuEtPourquoiEnFrancais(string xml, int ligne, string constat)
    {
        var refus = Assert.Single(Exemples.Lire(xml, Ubl).Refus);

        Assert.Equal(CodeRefus.XmlMalForme, refus.Code);
        Assert.Equal(ligne.ToString(System.Globalization.CultureInfo.InvariantCulture), refus.Parametres["ligne"]);
        Assert.Contains(constat, refus.Parametres["constat"], StringComparison.Ordinal);
        Assert.DoesNotMatch(Anglais(), refus.Parametres["constat"]);
    }

    [Fact]
    public void Lire_DesOctetsHorsDeLEncodage_EstMalForme() =>
        Assert.Equal([CodeRefus.XmlMalForme], Exemples.Lire([.. "<a>"u8, 0xE9, .. "</a>"u8], Ubl).Codes());

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("iso-8859-1", false)]
    [InlineData("windows-1252", false)]
    [InlineData("iso-8859-15", false)]
    public void Lire_UnEncodageUsuel_LitLaMemeFacture(string nom, bool marque)
    {
        var encodage = CodePagesEncodingProvider.Instance.GetEncoding(nom) ?? Encoding.GetEncoding(nom);
        var xml = Exemples.Xml(Exemples.Facture, Ubl).Replace("encoding=\"utf-8\"", $"encoding=\"{nom}\"", StringComparison.Ordinal);

        var flux = Exemples.Lire([.. marque ? encodage.GetPreamble() : [], .. encodage.GetBytes(xml)], Ubl);

        Assert.Equal(Exemples.Facture, Assert.Single(flux.Factures).Facture);
    }

    [Fact]
    public void Lire_UnFichierAbimeAuHasard_NeLevePasDException()
    {
        var ct = TestContext.Current.CancellationToken;
        foreach (var syntaxe in new[] { Ubl, SyntaxeFlux.InDpE1Cii16B, SyntaxeFlux.InDpE2CiiFacturx })
        {
            var bon = Exemples.Ecrire(Exemples.Complete, syntaxe);
            Gen.Select(Gen.Int[0, bon.Length - 1], Gen.Byte, Gen.Int[0, 200]).Sample(
                (place, octet, coupe) =>
                {
                    byte[] abime = [.. bon.AsSpan(0, place), octet, .. bon.AsSpan(Math.Min(bon.Length, place + coupe))];
                    LectureDeFlux.Lire(abime, "f", syntaxe, LimitesDeLecture.ParDefaut, ct);
                },
                iter: 150);
        }
    }

    [Fact]
    public void Lire_UnXmlAnnule_SArrete()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            LectureDeFlux.Lire(Exemples.Ecrire(Exemples.Facture, Ubl), "f", Ubl, LimitesDeLecture.ParDefaut, source.Token));
    }

    [GeneratedRegex(@"\b(the|is|not|element|tag|unexpected|Exception)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Anglais();
}
