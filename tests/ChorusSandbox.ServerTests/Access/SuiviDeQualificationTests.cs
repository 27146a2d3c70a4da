using ChorusSandbox.Domain;
using ChorusSandbox.Platform.Clients;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Access.Qualification;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.ServerTests.Access;

/// <summary>The notebooks on their disk: what somebody wrote by hand stops nothing, and a world put back keeps them.</summary>
public sealed class SuiviDeQualificationTests : IAsyncLifetime
{
    private const string CompteRendu = "transverses/v1/consulterCRDetaille";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chorus-carnets-");
    private Workspaces _workspaces = null!;
    private string _monde = "";
    private int _trace;

    private SuiviDeQualification Suivi => new(_workspaces);

    private MondeInscrit Inscrit => _workspaces.Find(_monde)!;

    private Carnet Carnet => Suivi.De(Inscrit, Inscrit.ClientId);

    private string Fichier => Path.Combine(_workspaces.FolderBeside(Inscrit), "qualification.json");

    public async ValueTask InitializeAsync()
    {
        _workspaces = new Workspaces(_folder.FullName, TimeProvider.System, new JeuDeDonneesGenere(), new Muet());
        _monde = (await _workspaces.Create(new NouveauMonde { Nom = "essai", Pompe = false }, Ct)).Monde.Id;
        Directory.CreateDirectory(_workspaces.FolderBeside(Inscrit));
    }

    public async ValueTask DisposeAsync()
    {
        await _workspaces.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[null]")]
    [InlineData("""[{"ClientId":null}]""")]
    [InlineData("""[{"ClientId":"@","Operations":null}]""")]
    [InlineData("""[{"ClientId":"@","Operations":{"jeton":null}}]""")]
    [InlineData("""[{"ClientId":"@","Erreurs":{"jeton X":null}}]""")]
    [InlineData("""[{"ClientId":"@","Erreurs":{"jeton X":{"Operation":null,"Code":"X"}}}]""")]
    [InlineData("""[{"ClientId":"@","EnAttente":{"flux:1":null},"Faits":null}]""")]
    [InlineData("""[{"ClientId":"@","DerniereTrace":null}]""")]
    [InlineData("""[{"ClientId":"@"},{"ClientId":"@"}]""")]
    public void Noter_FichierEcritALaMain_EstRepris(string fichier)
    {
        File.WriteAllText(Fichier, fichier.Replace("@", Inscrit.ClientId, StringComparison.Ordinal));
        Assert.NotNull(Carnet);

        Noter("jeton");

        Assert.Equal(1, Carnet.Operations["jeton"].Reussies);
    }

    [Fact]
    public void Noter_UnCarnetAbimeParmiDAutres_LesAutresDemeurent()
    {
        File.WriteAllText(Fichier, """[null,{"ClientId":"@","Operations":{"jeton":{"Reussies":4}}},{"ClientId":null}]""".Replace("@", Inscrit.ClientId, StringComparison.Ordinal));
        Noter("jeton");
        Assert.Equal(5, Carnet.Operations["jeton"].Reussies);
    }

    [Fact]
    public void Noter_CheminsInventes_NeFontQuUneLigne()
    {
        for (var i = 0; i < 50; i++)
        {
            Suivi.Noter(_monde, [Appel($"inconnu/{i}") with { Statut = 403, Explications = [Refus.De(CodeRefus.PasserelleRouteInconnue, "chemin", "x", ("methode", "POST"), ("chemin", "x"), ("proposition", "y"))] }]);
        }

        Assert.Equal(50, Assert.Single(Carnet.Operations).Value.Refusees);
        Assert.Equal(50, Assert.Single(Carnet.Erreurs).Value.Fois);
    }

    [Fact]
    public async Task RemettreLeMonde_LeCarnetDemeureMaisPasLesFluxEnRoute()
    {
        Noter("jeton");
        NoterCompteRendu("IN_RECU");

        await _workspaces.Reset(_monde, Ct);
        NoterCompteRendu("IN_INTEGRE");

        Assert.Equal(1, Carnet.Operations["jeton"].Reussies);
        Assert.Empty(Carnet.Faits);

        NoterCompteRendu("IN_RECU");
        NoterCompteRendu("IN_INTEGRE");
        Assert.Equal("flux-suivi", Assert.Single(Carnet.Faits).Key);
    }

    [Fact]
    public async Task RemettreLeMonde_EchangeDAvantNoteApres_NeGardePasSonFluxEnRoute()
    {
        var avant = TimeProvider.System.GetUtcNow();
        await _workspaces.Reset(_monde, Ct);
        NoterCompteRendu("IN_RECU", avant);
        NoterCompteRendu("IN_INTEGRE");
        Assert.Empty(Carnet.Faits);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private void Noter(string operation) => Suivi.Noter(_monde, [Appel(operation)]);

    private void NoterCompteRendu(string etat, DateTimeOffset? mur = null) => Suivi.Noter(_monde,
    [
        Appel(CompteRendu) with
        {
            Mur = mur ?? TimeProvider.System.GetUtcNow(),
            Requete = """{"numeroFluxDepot":"F1"}""",
            Reponse = $$"""{"etatCourantDepotFlux":"{{etat}}"}""",
        },
    ]);

    private Echange Appel(string operation) => new()
    {
        Trace = $"t{++_trace:D8}",
        Mur = TimeProvider.System.GetUtcNow(),
        Methode = "POST",
        Chemin = "/cpro/" + operation,
        Operation = operation,
        ClientId = Inscrit.ClientId,
        Statut = 200,
        Verdict = "Accepté.",
    };

    private sealed class Muet : IClientPublic
    {
        public Task<ReponseClient> Solliciter(SollicitationClient sollicitation, CancellationToken ct) => throw new InvalidOperationException("No client answers here.");
    }
}
