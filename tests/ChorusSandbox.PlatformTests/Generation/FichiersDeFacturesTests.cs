using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using ChorusSandbox.Domain;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Rapports;
using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.PlatformTests.Generation;

public sealed class FichiersDeFacturesTests(MondeDEssai monde) : IClassFixture<MondeDEssai>
{
    public static TheoryData<FormatGenere, string> DefautsDeFichier =>
        [.. new[] { FormatGenere.Ubl, FormatGenere.Cii }.SelectMany(f => Defauts.Connus(f).Where(EstUnRefusDeDepot).Select(d => (f, d.Code)))];

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

    [Theory]
    [InlineData(FormatGenere.Ubl)]
    [InlineData(FormatGenere.Cii)]
    public void Generer_TroisCentsFichiers_PassentLesDeuxVerdicts(FormatGenere format)
    {
        foreach (var fichier in FichiersDeFactures.Generer(format, 300, 122))
        {
            var rapport = ControleDeFichier.Controler(fichier.Contenu, fichier.Nom, LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);
            Assert.True(rapport is { Chorus: VerdictDeControle.Accepte, En16931: VerdictDeControle.Accepte, StructureValide: true } && rapport.Constats.IsEmpty,
                $"{fichier.Nom}: {string.Join(", ", rapport.Constats.Select(c => $"{c.Id} {c.Chemin} {c.Message}"))}");
        }
    }

    [Theory]
    [InlineData(FormatGenere.Api)]
    [InlineData(FormatGenere.Ubl)]
    [InlineData(FormatGenere.Cii)]
    public void Generer_SurUnOuQuatreFils_DonneLesMemesOctets(FormatGenere format) =>
        Assert.Equal(
            FichiersDeFactures.Generer(format, 600, 123, fils: 1).Select(f => (f.Nom, Convert.ToHexString(SHA256.HashData(f.Contenu.Span)))),
            FichiersDeFactures.Generer(format, 600, 123, fils: 4).Select(f => (f.Nom, Convert.ToHexString(SHA256.HashData(f.Contenu.Span)))));

    [Fact]
    public void Generer_TroisCentsFactures_SontVariees()
    {
        var generateur = new GenerateurDeFactures(122);
        var factures = Enumerable.Range(1, 300).Select(r => FactureDetaillee.De(generateur.Generer(r), 122)).ToList();

        Assert.Equal(["AE", "E", "S", "Z"], factures.SelectMany(f => f.Ventilation).Select(v => v.Categorie).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal([2.1m, 5.5m, 10m, 20m], factures.SelectMany(f => f.Ventilation).Where(v => v.Categorie == "S").Select(v => v.Taux!.Value.Valeur).Distinct().Order());
        Assert.Equal(["A1", "A2"], factures.Select(f => f.Cadre).Distinct().Order(StringComparer.Ordinal));
        Func<FactureSemantique, bool>[] choses =
        [
            f => f.EstUnAvoir, f => f.Ventilation.Count > 1, f => f.RemisesEtCharges.Any(r => r.EstUneCharge == true), f => f.RemisesEtCharges.Any(r => r.EstUneCharge == false),
            f => f.Lignes.Any(l => l.RemisesEtCharges.Any(r => r.EstUneCharge == true)), f => f.Totaux.DejaPaye is not null, f => f.Pieces.Count > 0, f => f.Notes.Count > 2,
            f => f.Periode is not null, f => f.Livraison is not null, f => f.Beneficiaire is not null, f => f.Lignes.Any(l => l.PrixBrut is not null),
        ];
        Assert.All(choses, chose => Assert.InRange(factures.Count(chose), 3, 297));
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
            Assert.Equal((FactureDetaillee.De(attendue, 118).Totaux.ToutesTaxes!.Value.Valeur, attendue.Demande.ModePaiement, attendue.Demande.Lignes.Length),
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
            var flux = Flux(format, fichier);
            var refus = flux.Refus.AddRange(flux.Factures.SelectMany(f => f.Refus));
            if (refus.IsEmpty)
            {
                var demande = FactureDuFichier.Demande(flux.Factures[0].Facture!, Domain.Factures.ModeDepot.UploadApi, "CPP1", []);
                refus = (await monde.Soumettre(generateur.Generer(rang, defaut) with { Demande = demande })).Refus;
            }

            Assert.Equal([code], refus.Select(r => r.Code.Code()).Distinct());
        }
    }

    /// <summary>What decides a deposit: no rule of the standard, no fault of the structure, no warning.</summary>
    private static bool EstUnRefusDeDepot(Defaut defaut) => defaut.Origine == OrigineDeRegle.ChorusPro && defaut.DansLeXml is null
        && CatalogueDesRefus.Tous.First(e => e.Code.Code() == defaut.Code).Gravite == Gravite.Bloquant;

    private static FactureLue Lire(FormatGenere format, FichierGenere fichier) => Assert.Single(Flux(format, fichier).Factures);

    private static FluxLu Flux(FormatGenere format, FichierGenere fichier) =>
        LectureDeFlux.Lire(fichier.Contenu, fichier.Nom, format.Syntaxe()!.Value, new LimitesDeLecture(), TestContext.Current.CancellationToken);

    private static List<string> Octets(FormatGenere format) =>
        [.. FichiersDeFactures.Generer(format, 15, 118).Select(f => Convert.ToBase64String(f.Contenu.Span))];
}
