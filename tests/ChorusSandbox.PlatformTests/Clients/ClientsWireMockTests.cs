using System.Net;
using System.Net.NetworkInformation;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Clients;
using ChorusSandbox.Simulation.Clients;

namespace ChorusSandbox.PlatformTests.Clients;

public sealed class ClientsWireMockTests(ClientsWireMockTests.Serveur serveur) : IClassFixture<ClientsWireMockTests.Serveur>
{
    private static readonly (string, string)[] Paie = [("SERVICE_FAIT", "P2D"), ("MANDATEE", "P5D"), ("MISE_EN_PAIEMENT", "P30D")];
    private static readonly (string, string)[] PrendEnCompte = [("PRISE_EN_COMPTE_DESTINATAIRE", "P2D")];

    private readonly ClientsWireMock clients = serveur.Clients;

    [Fact]
    public void Presets_DeLaMaison_SontCeuxDeLaPlateforme() =>
        Assert.Equal(Comportements.Tous.Keys, Preset.DeLaMaison.Select(p => p.Nom));

    [Theory]
    [InlineData("accepte-et-paie")]
    [InlineData("recycle-sans-service")]
    [InlineData("suspend-sans-piece")]
    [InlineData("lent")]
    public async Task Solliciter_FactureSansDefaut_EstAccepteeEtPayee(string comportement)
    {
        Assert.Equal(Paie, Lues(await Solliciter(comportement)));
        Assert.Equal(PrendEnCompte, Lues(await Solliciter(comportement, cadre: "A2")));
    }

    [Theory]
    [InlineData("A1")]
    [InlineData("A2")]
    public async Task Solliciter_SansService_EstARecycler(string cadre)
    {
        var reponse = await Solliciter("recycle-sans-service", f => f with { ServiceAbsent = true }, cadre);
        var decision = Assert.Single(reponse.Decisions);
        Assert.Equal((StatutFacture.ARecycler, Duree.DeJours(2), "ACH-02"), (decision.Statut, decision.Delai, decision.Motif));
        Assert.NotEmpty(decision.Commentaire!);
    }

    [Theory]
    [InlineData("A1")]
    [InlineData("A2")]
    public async Task Solliciter_SansPiece_EstSuspendue(string cadre)
    {
        var reponse = await Solliciter("suspend-sans-piece", f => f with { SansPieceJointe = true }, cadre);
        var decision = Assert.Single(reponse.Decisions);
        Assert.Equal((StatutFacture.Suspendue, Duree.DeJours(2), "SUS-01"), (decision.Statut, decision.Delai, decision.Motif));
    }

    [Fact]
    public async Task Solliciter_RejetteMontantErrone_RejetteTout()
    {
        var decision = Assert.Single((await Solliciter("rejette-montant-errone")).Decisions);
        Assert.Equal((StatutFacture.Rejetee, Duree.DeJours(2), "REJ-02"), (decision.Statut, decision.Delai, decision.Motif));
        Assert.Contains("autre numéro", decision.Commentaire, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Solliciter_Muet_NeDecideRien()
    {
        var reponse = await Solliciter("muet");
        Assert.Null(reponse.Panne);
        Assert.Empty(reponse.Decisions);
    }

    [Fact]
    public async Task Solliciter_Panne503_EstUnePanne() =>
        Assert.Equal("son système a répondu par le code HTTP 503", (await Solliciter("panne-503")).Panne);

    [Fact]
    public async Task Solliciter_ComportementInconnu_EstUnePanne() =>
        Assert.Contains("inconnu-au-bataillon", (await Solliciter("inconnu-au-bataillon")).Panne, StringComparison.Ordinal);

    [Fact]
    public async Task Solliciter_DeuxMondesEtDeuxClients_NeSeMelentPas()
    {
        var reponses = await Task.WhenAll(
            Solliciter("accepte-et-paie", monde: "un"), Solliciter("muet", monde: "un"), Solliciter("rejette-montant-errone", monde: "deux"));
        Assert.Equal([3, 0, 1], reponses.Select(r => r.Decisions.Length));
    }

    [Fact]
    public async Task Solliciter_Corps_PorteLesNomsDeLApi()
    {
        await Solliciter("accepte-et-paie", f => f with { EngagementAbsent = true }, monde: "corps");
        var corps = clients.Serveur.LogEntries.Last(e => e.RequestMessage!.Path.Contains("/corps/", StringComparison.Ordinal)).RequestMessage!.Body!;
        Assert.Equal("/accepte-et-paie/corps/12345678200051",
            clients.Serveur.LogEntries.Last(e => e.RequestMessage!.Path.Contains("/corps/", StringComparison.Ordinal)).RequestMessage!.Path);
        using var lu = System.Text.Json.JsonDocument.Parse(corps);
        var facture = lu.RootElement.GetProperty("facture");
        Assert.Equal("12345678200051", facture.GetProperty("destinataire").GetProperty("codeDestinataire").GetString());
        Assert.Equal("2022-03-01", facture.GetProperty("references").GetProperty("dateFacture").GetString());
        Assert.Equal(120m, facture.GetProperty("montantTotal").GetProperty("montantTtcTotal").GetDecimal());
        Assert.False(facture.TryGetProperty("commentaire", out _));
        Assert.Equal("2022-03-01 10:00", lu.RootElement.GetProperty("historique")[0].GetProperty("histoStatutDatePassage").GetString());
        Assert.True(lu.RootElement.GetProperty("faits").GetProperty("engagementAbsent").GetBoolean());
        Assert.Equal("A1", lu.RootElement.GetProperty("faits").GetProperty("cadre").GetString());
    }

    [Fact]
    public async Task Solliciter_Serveur_NEcouteQueSurLaBoucleLocale()
    {
        await Solliciter("muet");
        var port = clients.Adresse!.Port;
        var ecoutes = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(e => e.Port == port).ToList();
        Assert.All(ecoutes, e => Assert.Equal(IPAddress.Loopback, e.Address));
        Assert.NotEmpty(ecoutes);
    }

    [Fact]
    public async Task Solliciter_InterfaceDAdministration_NExistePas()
    {
        await Solliciter("muet");
        using var http = new HttpClient();
        using var reponse = await http.GetAsync(new Uri(clients.Adresse!, "/__admin/mappings"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, reponse.StatusCode);
    }

    [Fact]
    public async Task Solliciter_BeaucoupDAppels_LeJournalDuServeurResteBorne()
    {
        for (var i = 0; i < 130; i++)
        {
            await Solliciter("muet");
        }

        Assert.InRange(clients.Serveur.LogEntries.Count, 1, 110);
    }

    [Fact]
    public async Task Solliciter_ReponseTropTardive_EstUnePanne()
    {
        await using var lents = new ClientsWireMock([Preset.DeLaMaison.Single(p => p.Nom == "lent")], TimeSpan.FromSeconds(2));
        var reponse = await lents.Solliciter(Sollicitation("lent"), TestContext.Current.CancellationToken);
        Assert.Equal("il n’a pas répondu en 2 secondes", reponse.Panne);
    }

    [Fact]
    public async Task Solliciter_AppelAbandonne_NEstPasUnePanne()
    {
        using var abandon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => clients.Solliciter(Sollicitation("lent"), abandon.Token));
    }

    [Fact]
    public async Task Solliciter_AvantTout_AucunServeurNeTourne()
    {
        await using var neufs = new ClientsWireMock();
        Assert.Null(neufs.Adresse);
    }

    private Task<ReponseClient> Solliciter(string comportement, Func<FaitsClient, FaitsClient>? faits = null, string cadre = "A1", string monde = "demo") =>
        clients.Solliciter(Sollicitation(comportement, faits, cadre, monde), TestContext.Current.CancellationToken);

    private static SollicitationClient Sollicitation(
        string comportement, Func<FaitsClient, FaitsClient>? faits = null, string cadre = "A1", string monde = "demo")
    {
        var faitsLus = new FaitsClient { Cadre = cadre, Tentative = 1 };
        return new(monde, comportement, new("12345678200051"), UneFacture(),
            [new("DEPOSEE", new(2022, 3, 1, 9, 0, 0, TimeSpan.Zero))], faits?.Invoke(faitsLus) ?? faitsLus);
    }

    private static Facture UneFacture() => new()
    {
        Id = 8000001,
        Numero = new("F-2022-118"),
        Cadre = CadreDeFacturation.A1FactureFournisseur,
        Type = TypeFacture.Facture,
        DateFacture = new(2022, 3, 1),
        Statut = StatutFacture.MiseADisposition,
        ModeDepot = ModeDepot.SaisieApi,
        Fournisseur = new(25780001, new("12345678200077"), "Imprimerie de Valbrume"),
        Destinataire = new(25780010, new("12345678200051"), "Commune de Clairombre"),
        References = new() { TypeTva = TypeTva.TvaSurDebit, ModePaiement = ModePaiement.Virement },
        Lignes = [new() { Numero = 1, Denomination = "Cartouche", Quantite = 2, MontantUnitaireHt = new(50), CodeTaux = "TVA5", Taux = 20 }],
        RecapitulatifTva = [new("TVA5", 20, new(100), new(20))],
        Montants = new(new(100), new(20), new(120), new(0), null, new(120)),
    };

    private static IEnumerable<(string, string)> Lues(ReponseClient reponse)
    {
        Assert.Null(reponse.Panne);
        return reponse.Decisions.Select(d => (d.Statut.Code(), d.Delai.ToString()));
    }

    public sealed class Serveur : IAsyncDisposable
    {
        public ClientsWireMock Clients { get; } = new();

        public ValueTask DisposeAsync() => Clients.DisposeAsync();
    }
}
