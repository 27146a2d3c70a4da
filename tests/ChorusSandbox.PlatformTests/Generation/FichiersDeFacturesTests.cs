using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using ChorusSandbox.Domain;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Controles;
using ChorusSandbox.Formats.Rapports;
using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.PlatformTests.Generation;

public sealed class FichiersDeFacturesTests(MondeDEssai monde) : IClassFixture<MondeDEssai>
{
    public static TheoryData<FormatGenere, string> DefautsDeFichier =>
        [.. Enum.GetValues<FormatGenere>().Where(f => f != FormatGenere.Api).SelectMany(f => Defauts.Connus(f).Where(EstUnRefusDeDepot).Select(d => (f, d.Code)))];

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
    [InlineData(FormatGenere.Ubl, 300)]
    [InlineData(FormatGenere.Cii, 300)]
    [InlineData(FormatGenere.UblMinimal, 200)]
    [InlineData(FormatGenere.CiiMinimal, 200)]
    [InlineData(FormatGenere.Cpp, 200)]
    [InlineData(FormatGenere.FacturX, 60)]
    [InlineData(FormatGenere.FacturXBasicWl, 30)]
    [InlineData(FormatGenere.FacturXBasic, 30)]
    [InlineData(FormatGenere.FacturXExtended, 30)]
    public void Generer_DesFichiers_PassentTousLesVerdicts(FormatGenere format, int nombre)
    {
        // The minimal form of CII has no specification: the standard says that, and nothing else.
        string[] attendus = format == FormatGenere.CiiMinimal ? ["BR-01", "CII-SR-009", "CII-SR-010"] : [];
        foreach (var fichier in FichiersDeFactures.Generer(format, nombre, 122))
        {
            var rapport = ControleDeFichier.Controler(fichier.Contenu, fichier.Nom, LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);
            var constats = rapport.Constats.Where(c => c.Origine != OrigineDeRegle.En16931 || rapport.En16931 != VerdictDeControle.SansObjet).Select(c => c.Id).ToHashSet();
            Assert.True(rapport is { Chorus: VerdictDeControle.Accepte, StructureValide: true } && constats.SetEquals(attendus),
                $"{fichier.Nom}: {string.Join(", ", rapport.Constats.Select(c => $"{c.Id} {c.Chemin} {c.Message}"))}");
            Assert.Equal(format is FormatGenere.Cpp or FormatGenere.FacturXBasicWl, rapport.En16931 == VerdictDeControle.SansObjet);
            Assert.Equal(fichier.Nom.EndsWith(".pdf", StringComparison.Ordinal) ? VerdictDeControle.Accepte : VerdictDeControle.SansObjet, rapport.FacturX);
        }
    }

    [Theory]
    [InlineData(FormatGenere.Api, 600)]
    [InlineData(FormatGenere.Ubl, 600)]
    [InlineData(FormatGenere.Cii, 600)]
    [InlineData(FormatGenere.Cpp, 100)]
    [InlineData(FormatGenere.FacturX, 40)]
    public void Generer_SurUnOuQuatreFils_DonneLesMemesOctets(FormatGenere format, int nombre) => Assert.Equal(Empreintes(format, nombre, 1), Empreintes(format, nombre, 4));

    [Theory]
    [InlineData(FormatDeLot.Zip)]
    [InlineData(FormatDeLot.TarGz)]
    public void Ecrire_DesLots_EnFaitDesFluxDeCinqCentsFactures(FormatDeLot format)
    {
        var lots = LotsDeFactures.Ecrire(FichiersDeFactures.Generer(FormatGenere.Ubl, 510, 122), format).ToList();

        Assert.Equal([$"lot-0001.{format.Code()}", $"lot-0002.{format.Code()}"], lots.Select(l => l.Nom));
        var flux = lots.Select(l => Flux(FormatGenere.Ubl, l)).ToList();
        Assert.Equal([500, 10], flux.Select(f => f.Factures.Length));
        Assert.All(flux.SelectMany(f => f.Factures), f => Assert.False(f.EstRefusee));
        Assert.Equal(lots.Select(l => l.Contenu.ToArray()), LotsDeFactures.Ecrire(FichiersDeFactures.Generer(FormatGenere.Ubl, 510, 122), format).Select(l => l.Contenu.ToArray()));
    }

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
    [InlineData(FormatGenere.UblMinimal)]
    [InlineData(FormatGenere.CiiMinimal)]
    [InlineData(FormatGenere.Cpp)]
    [InlineData(FormatGenere.FacturX)]
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

    private static List<string> Empreintes(FormatGenere format, int nombre, int fils) =>
        [.. FichiersDeFactures.Generer(format, nombre, 123, fils: fils).Select(f => $"{f.Nom} {Convert.ToHexString(SHA256.HashData(f.Contenu.Span))}")];

    private static List<string> Octets(FormatGenere format) =>
        [.. FichiersDeFactures.Generer(format, 15, 118).Select(f => Convert.ToBase64String(f.Contenu.Span))];
}
