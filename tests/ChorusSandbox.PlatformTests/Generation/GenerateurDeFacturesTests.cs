using System.Text.Json;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.PlatformTests.Generation;

public sealed class GenerateurDeFacturesTests(MondeDEssai monde) : IClassFixture<MondeDEssai>
{
    private const int Graine = MondeDEssai.Graine;

    public static TheoryData<string> CodesDeSaisie => [.. Defauts.Connus(FormatGenere.Api).Select(d => d.Code)];

    [Fact]
    public void Generer_MemeGraineEtMemeRang_DonneLaMemeFacture()
    {
        var (un, deux) = (new GenerateurDeFactures(Graine), new GenerateurDeFactures(Graine));
        Assert.Equal(JsonSerializer.Serialize(un.Generer(5)), JsonSerializer.Serialize(deux.Generer(5)));
        Assert.NotEqual(JsonSerializer.Serialize(un.Generer(5)), JsonSerializer.Serialize(un.Generer(6)));
        Assert.NotEqual(JsonSerializer.Serialize(un.Generer(5)), JsonSerializer.Serialize(new GenerateurDeFactures(Graine + 1).Generer(5)));
    }

    [Fact]
    public void Generer_SurPlusieursFils_DonneLesMemesFactures()
    {
        var generateur = new GenerateurDeFactures(Graine);
        var attendues = Enumerable.Range(1, 60).Select(n => JsonSerializer.Serialize(generateur.Generer(n))).ToList();
        Assert.Equal(attendues, Enumerable.Range(1, 60).AsParallel().AsOrdered().Select(n => JsonSerializer.Serialize(generateur.Generer(n))));
    }

    [Fact]
    public async Task Generer_SansDefaut_EstAccepteeSansAvertissement()
    {
        var generateur = new GenerateurDeFactures(Graine);
        for (var n = 1; n <= 120; n++)
        {
            var facture = generateur.Generer(n);
            var resultat = await monde.Soumettre(facture);
            Assert.True(!resultat.IsRefused, $"{n} : {string.Join(", ", resultat.Refus.Select(r => $"{r.Code.Code()} {r.Ou}"))}");
            Assert.True(resultat.Avertissements.IsEmpty, $"{n} : {string.Join(", ", resultat.Avertissements.Select(r => r.Code.Code()))}");
        }
    }

    [Fact]
    public void Generer_CentVingtFactures_SontVariees()
    {
        var demandes = Enumerable.Range(1, 120).Select(n => new GenerateurDeFactures(Graine).Generer(n).Demande).ToList();
        Assert.InRange(demandes.Count(d => d.Type == "AVOIR"), 2, 20);
        Assert.InRange(demandes.Count(d => d.Cadre == "A2_FACTURE_FOURNISSEUR_DEJA_PAYEE"), 2, 20);
        Assert.Contains(demandes, d => d.Tva.Length > 1);
        Assert.Contains(demandes, d => d.Lignes.Any(l => l.RemiseHt > 0));
        Assert.Equal(demandes.Count, demandes.Select(d => d.Numero).Distinct().Count());
        Assert.All(demandes.Where(d => d.Type == "AVOIR"), a => Assert.Contains(demandes,
            f => f.Numero == a.FactureOrigine && f.Type == "FACTURE" && f.IdFournisseur == a.IdFournisseur && f.Destinataire == a.Destinataire && f.Date <= a.Date));
    }

    [Fact]
    public async Task Pour_ChaqueDestinataireActif_PasseTousLesControles()
    {
        var generateur = new GenerateurDeFactures(Graine, monde.Jeu, new DateOnly(2022, 3, 1));
        var fournisseur = monde.Jeu.Structures[1];
        var rang = 5_000;
        foreach (var destinataire in monde.Jeu.Structures.Where(s => s is { EstPublique: true, Etat: EtatStructure.Active, Parametres.EstMoaUniquement: false }))
        {
            for (var essai = 0; essai < 8; essai++)
            {
                var demande = generateur.Pour(fournisseur, destinataire, ++rang);
                var resultat = await monde.Soumettre(new FactureGeneree(rang, demande, fournisseur, destinataire));
                Assert.True(!resultat.IsRefused, $"{destinataire.Designation} : {string.Join(", ", resultat.Refus.Select(r => r.Code.Code()))}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(CodesDeSaisie))]
    public async Task Generer_AvecUnDefaut_EstRefuseePourCeDefautSeul(string code)
    {
        var generateur = new GenerateurDeFactures(Graine + 1);
        for (var n = 1; n <= 3; n++)
        {
            var resultat = await monde.Soumettre(generateur.Generer(n, Defauts.Find(code, FormatGenere.Api)));
            Assert.Equal([code], resultat.Refus.Select(r => r.Code.Code()).Distinct());
        }
    }
}
