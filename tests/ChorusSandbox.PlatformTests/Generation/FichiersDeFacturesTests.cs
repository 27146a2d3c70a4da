using System.Globalization;
using System.Text;
using System.Text.Json;

using ChorusSandbox.Domain;
using ChorusSandbox.Formats;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.PlatformTests.Generation;

public sealed class FichiersDeFacturesTests(MondeDEssai monde) : IClassFixture<MondeDEssai>
{
    public static TheoryData<FormatGenere, string> DefautsDeFichier =>
        [.. new[] { FormatGenere.Ubl, FormatGenere.Cii }.SelectMany(f => Defauts.Connus(f).Select(d => (f, d.Code.Code())))];

    [Theory]
    [InlineData(FormatGenere.Api)]
    [InlineData(FormatGenere.Ubl)]
    [InlineData(FormatGenere.Cii)]
    public void Generer_SousUneAutreCulture_DonneLesMemesOctets(FormatGenere format)
    {
        var attendus = Octets(format);
        var avant = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal(attendus, Octets(format));
        }
        finally
        {
            CultureInfo.CurrentCulture = avant;
        }
    }

    [Fact]
    public void Generer_Api_EcritUnCorpsDeSoumettre()
    {
        var fichier = FichiersDeFactures.Generer(FormatGenere.Api, 1, 118).Single();
        Assert.Equal("factures-0001.json", fichier.Nom);
        using var corps = JsonDocument.Parse(fichier.Contenu);
        Assert.Equal("SAISIE_API", corps.RootElement.GetProperty("modeDepot").GetString());
        Assert.InRange(corps.RootElement.GetProperty("fournisseur").GetProperty("idFournisseur").GetInt64(), 25780001, 25780003);
        Assert.True(corps.RootElement.GetProperty("lignePoste").GetArrayLength() > 0);
        Assert.DoesNotContain("null", Encoding.UTF8.GetString(fichier.Contenu.Span), StringComparison.Ordinal);
        Assert.DoesNotContain('\r', Encoding.UTF8.GetString(fichier.Contenu.Span));
    }

    [Theory]
    [InlineData(FormatGenere.Ubl)]
    [InlineData(FormatGenere.Cii)]
    public async Task Generer_Fichier_EstLuEtAccepteParLaPlateforme(FormatGenere format)
    {
        var generateur = new GenerateurDeFactures(118);
        foreach (var (fichier, rang) in FichiersDeFactures.Generer(format, 40, 118).Select((f, i) => (f, i + 1)))
        {
            var lue = Lire(format, fichier);
            Assert.True(lue.Refus.IsEmpty && lue.Avertissements.IsEmpty,
                $"{fichier.Nom} : {string.Join(", ", lue.Refus.Concat(lue.Avertissements).Select(r => $"{r.Code.Code()} {r.Ou}"))}");
            var attendue = generateur.Generer(rang);
            var demande = FactureDuFichier.Demande(lue.Facture!, Domain.Factures.ModeDepot.UploadApi, "CPP1", []);
            Assert.Equal((attendue.Demande.Montants.Ttc, attendue.Demande.ModePaiement, attendue.Demande.Lignes.Length),
                (demande.Montants.Ttc, demande.ModePaiement, demande.Lignes.Length));
            // The world is shared by two formats: the number tells their invoices apart.
            var resultat = await monde.Soumettre(attendue with { Demande = demande with { Numero = $"{format}-{rang}" } });
            Assert.True(!resultat.IsRefused, $"{fichier.Nom} : {string.Join(", ", resultat.Refus.Select(r => $"{r.Code.Code()} {r.Ou}"))}");
        }
    }

    [Theory]
    [MemberData(nameof(DefautsDeFichier))]
    public async Task Generer_AvecUnDefaut_EstRefuseePourCeDefautSeul(FormatGenere format, string code)
    {
        var defaut = Defauts.Find(code, format);
        var generateur = new GenerateurDeFactures(119);
        foreach (var (fichier, rang) in FichiersDeFactures.Generer(format, 2, 119, defaut).Select((f, i) => (f, i + 1)))
        {
            var lue = Lire(format, fichier);
            var refus = lue.Refus;
            if (refus.IsEmpty)
            {
                var demande = FactureDuFichier.Demande(lue.Facture!, Domain.Factures.ModeDepot.UploadApi, "CPP1", []);
                refus = (await monde.Soumettre(generateur.Generer(rang, defaut) with { Demande = demande })).Refus;
            }

            Assert.Equal([code], refus.Select(r => r.Code.Code()).Distinct());
        }
    }

    private static FactureLue Lire(FormatGenere format, FichierGenere fichier)
    {
        var syntaxe = format == FormatGenere.Ubl ? SyntaxeFlux.InDpE1UblInvoice : SyntaxeFlux.InDpE1Cii16B;
        var lu = LectureDeFlux.Lire(fichier.Contenu, fichier.Nom, syntaxe, new LimitesDeLecture(), TestContext.Current.CancellationToken);
        return Assert.Single(lu.Factures);
    }

    private static List<string> Octets(FormatGenere format) =>
        [.. FichiersDeFactures.Generer(format, 15, 118).Select(f => Convert.ToBase64String(f.Contenu.Span))];
}
