using System.Text.Json;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>Several applications of one world: their secrets, their subscriptions, their quotas.</summary>
public sealed class ApplicationsTests(ApiHost host)
{
    private const string Structures = "structures/v1/rechercher";

    private static readonly string[] Toutes = ["Factures", "Structures", "Transverses", "Utilisateurs", "FacturesTravaux", "EngagementsJuridiques", "Organisations"];

    [Fact]
    public async Task Creer_Application_OuvreLeMondeEtNeMontreSonSecretQuUneFois()
    {
        var monde = await host.Monde();

        var creee = await monde.Console(HttpMethod.Post, "/applications", new { nom = "Logiciel de facturation" });

        Assert.Equal(201, creee.Statut);
        Assert.Equal(Toutes, creee["abonnements"].EnumerateArray().Select(a => a.GetString()));
        Assert.Equal((200, 0), Issue(await Autre(monde, creee.Json).Emettre(Structures, new { })));
        var liste = await monde.Console(HttpMethod.Get, "/applications");
        Assert.Equal([monde.ClientId, creee["clientId"].GetString()], liste.Json.EnumerateArray().Select(a => a.GetProperty("clientId").GetString()));
        Assert.DoesNotContain(creee["clientSecret"].GetString()!, liste.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Renouveler_Secret_FermeLAncienEtLaisseLesAutres()
    {
        var monde = await host.Monde();
        var creee = (await monde.Console(HttpMethod.Post, "/applications", new { nom = "Autre" })).Json;

        var nouveau = await monde.Console(HttpMethod.Post, $"/applications/{Id(creee)}/secret");

        Assert.Equal("invalid_client", (await Jeton(Id(creee), Secret(creee)))["error"].GetString());
        Assert.Equal(200, (await Jeton(Id(creee), nouveau["clientSecret"].GetString()!)).Statut);
        Assert.Equal(200, (await Jeton(monde.ClientId, monde.ClientSecret)).Statut);
    }

    [Fact]
    public async Task Supprimer_Application_TueSesJetons()
    {
        var monde = await host.Monde();
        var creee = (await monde.Console(HttpMethod.Post, "/applications", new { nom = "Autre" })).Json;
        var autre = Autre(monde, creee);
        await autre.Jeton();

        Assert.Equal(204, (await monde.Console(HttpMethod.Delete, $"/applications/{Id(creee)}")).Statut);

        Assert.Equal(401, (await autre.Emettre(Structures, new { })).Statut);
        Assert.Equal(400, (await Jeton(Id(creee), Secret(creee))).Statut);
    }

    [Fact]
    public async Task Supprimer_ApplicationDuMonde_EstRefuse()
    {
        var monde = await host.Monde();
        Assert.Equal(400, (await monde.Console(HttpMethod.Delete, $"/applications/{monde.ClientId}")).Statut);
        Assert.Equal(404, (await monde.Console(HttpMethod.Delete, "/applications/inconnue")).Statut);
    }

    [Fact]
    public async Task Appeler_ApiRetiree_Donne403VideExpliqueEtLaisseLesAutres()
    {
        var monde = await host.Monde();
        Assert.Equal(200, (await monde.Console(HttpMethod.Put, $"/applications/{monde.ClientId}/abonnements", new { abonnements = Toutes.Except(["Factures"]) })).Statut);

        var refusee = await monde.Emettre("factures/v1/rechercher/fournisseur", new { });

        Assert.Equal((403, ""), (refusee.Statut, refusee.Texte));
        var raison = Assert.Single((await monde.Expliquer(refusee)).GetProperty("explications").EnumerateArray());
        Assert.Equal("PASSERELLE_API_NON_SOUSCRITE", raison.GetProperty("code").GetString());
        Assert.Contains("à l’API Factures", raison.GetProperty("pourquoi").GetString(), StringComparison.Ordinal);
        Assert.Equal((200, 0), Issue(await monde.Emettre(Structures, new { })));
    }

    [Fact]
    public async Task Appeler_StructureNonRaccordee_Donne403VideExpliqueEtLaisseLesAutres()
    {
        var monde = await host.Monde();
        var raccordements = $"/applications/{monde.ClientId}/raccordements";
        Assert.Equal(200, (await monde.Console(HttpMethod.Put, raccordements, new { nonRaccordees = new[] { ApiWorld.Siret(monde.Fournisseur) } })).Statut);

        var refusee = await monde.Emettre(Structures, new { });

        Assert.Equal((403, ""), (refusee.Statut, refusee.Texte));
        var raison = Assert.Single((await monde.Expliquer(refusee)).GetProperty("explications").EnumerateArray());
        Assert.Equal("COMPTE_TECHNIQUE_RACCORDEMENT_ABSENT", raison.GetProperty("code").GetString());
        Assert.Equal((200, 0), Issue(await monde.Recevoir(Structures, new { })));
        var autre = (await monde.Console(HttpMethod.Post, "/applications", new { nom = "Autre" })).Json;
        Assert.Equal((200, 0), Issue(await Autre(monde, autre).Emettre(Structures, new { })));
        Assert.Equal(400, (await monde.Console(HttpMethod.Put, raccordements, new { nonRaccordees = new[] { "00000000000000" } })).Statut);
        Assert.Equal(200, (await monde.Console(HttpMethod.Put, raccordements, new { nonRaccordees = Array.Empty<string>() })).Statut);
        Assert.Equal((200, 0), Issue(await monde.Emettre(Structures, new { })));
    }

    [Fact]
    public async Task Abonnements_ApresRemiseAZero_SontGardes()
    {
        var monde = await host.Monde();
        await monde.Console(HttpMethod.Put, $"/applications/{monde.ClientId}/abonnements", new { abonnements = new[] { "Factures" } });
        Assert.Equal(204, (await monde.Console(HttpMethod.Post, "/reinitialiser")).Statut);
        Assert.Equal(403, (await monde.Emettre(Structures, new { })).Statut);
    }

    [Fact]
    public async Task Appeler_AuDelaDuDebit_Donne429AvecRetryAfter()
    {
        var monde = await host.Monde();
        Assert.Equal(200, (await monde.Console(HttpMethod.Put, "/debit", new { profil = "stricte" })).Statut);

        Answer derniere;
        var appels = 0;
        do
        {
            derniere = await monde.Emettre(Structures, new { });
        }
        while (derniere.Statut == 200 && ++appels < 100);

        Assert.Equal((429, ""), (derniere.Statut, derniere.Texte));
        Assert.Equal("1", derniere.Entetes["Retry-After"]);
        Assert.Equal(["PASSERELLE_TROP_D_APPELS"], await monde.Codes(derniere));
        Assert.True(appels >= 10, $"{appels} calls passed");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"nom\":\"  \"}")]
    public async Task Creer_SansNom_EstRefuse(string corps)
    {
        var monde = await host.Monde();
        Assert.Equal(400, (await monde.Console(HttpMethod.Post, "/applications", JsonSerializer.Deserialize<JsonElement>(corps))).Statut);
    }

    private ApiWorld Autre(ApiWorld monde, JsonElement application)
    {
        var description = System.Text.Json.Nodes.JsonNode.Parse(monde.Description.GetRawText())!;
        description["application"]!["clientId"] = Id(application);
        description["application"]!["clientSecret"] = Secret(application);
        return new ApiWorld(host.Http, JsonSerializer.SerializeToElement(description));
    }

    private async Task<Answer> Jeton(string id, string secret)
    {
        using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", id), new("client_secret", secret)]);
        return await Answer.Of(await host.Http.PostAsync(new Uri("/api/oauth/token", UriKind.Relative), form, TestContext.Current.CancellationToken));
    }

    private static string Id(JsonElement application) => application.GetProperty("clientId").GetString()!;

    private static string Secret(JsonElement application) => application.GetProperty("clientSecret").GetString()!;

    private static (int, int) Issue(Answer reponse) => (reponse.Statut, reponse.CodeRetour);
}
