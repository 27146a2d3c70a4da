using System.Net.Http.Headers;
using System.Text;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>POST /api/oauth/token (api.md 1.2 to 1.4).</summary>
public sealed class TokenTests(ApiHost host)
{
    [Fact]
    public async Task Jeton_IdentifiantsJustes_EstOpaqueDUneHeure()
    {
        var monde = await host.Monde();

        var reponse = await Demander([new("grant_type", "client_credentials"), new("client_id", monde.ClientId), new("client_secret", monde.ClientSecret), new("scope", "openid")]);

        Assert.Equal(200, reponse.Statut);
        Assert.Equal(54, reponse["access_token"].GetString()!.Length);
        Assert.Equal("Bearer", reponse["token_type"].GetString());
        Assert.Equal(3600, reponse["expires_in"].GetInt32());
        Assert.Equal("openid", reponse["scope"].GetString());
        Assert.Contains("charset=utf-8", reponse.Entetes["Content-Type"], StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(reponse.Trace);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("openid resource.READ")]
    public async Task Jeton_ScopeAbsentOuPlusLarge_EstDelivre(string? scope)
    {
        var monde = await host.Monde();
        List<KeyValuePair<string, string>> form = [new("grant_type", "client_credentials"), new("client_id", monde.ClientId), new("client_secret", monde.ClientSecret)];
        if (scope is not null)
        {
            form.Add(new("scope", scope));
        }

        Assert.Equal(200, (await Demander(form)).Statut);
    }

    [Fact]
    public async Task Jeton_ParBasic_EstDelivre()
    {
        var monde = await host.Monde();
        using var demande = new HttpRequestMessage(HttpMethod.Post, "/api/oauth/token") { Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]) };
        demande.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{monde.ClientId}:{monde.ClientSecret}")));

        Assert.Equal(200, (await Answer.Of(await host.Http.SendAsync(demande, TestContext.Current.CancellationToken))).Statut);
    }

    [Fact]
    public async Task Jeton_IdentifiantOuSecretFaux_DonneLaMemeErreurALOctetPres()
    {
        var monde = await host.Monde();

        var inconnu = await Demander([new("grant_type", "client_credentials"), new("client_id", "00000000-0000-0000-0000-000000000000"), new("client_secret", monde.ClientSecret)]);
        var faux = await Demander([new("grant_type", "client_credentials"), new("client_id", monde.ClientId), new("client_secret", "faux")]);

        Assert.Equal((400, "invalid_client"), (inconnu.Statut, inconnu["error"].GetString()));
        Assert.NotEmpty(inconnu["error_description"].GetString()!);
        Assert.Equal((inconnu.Statut, inconnu.Texte), (faux.Statut, faux.Texte));
    }

    [Theory]
    [InlineData("", "openid", "invalid_request")]
    [InlineData("password", "openid", "unsupported_grant_type")]
    [InlineData("client_credentials", "profile", "invalid_scope")]
    public async Task Jeton_DemandeMalFaite_DitLErreurOAuth(string grant, string scope, string erreur)
    {
        var monde = await host.Monde();

        var reponse = await Demander([new("grant_type", grant), new("client_id", monde.ClientId), new("client_secret", monde.ClientSecret), new("scope", scope)]);

        Assert.Equal((400, erreur), (reponse.Statut, reponse["error"].GetString()));
    }

    [Fact]
    public async Task Jeton_CorpsJson_EstUneDemandeInvalide()
    {
        using var corps = ApiHost.Corps(new { grant_type = "client_credentials" });

        var reponse = await Answer.Of(await host.Http.PostAsync(new Uri("/api/oauth/token", UriKind.Relative), corps, TestContext.Current.CancellationToken));

        Assert.Equal((400, "invalid_request"), (reponse.Statut, reponse["error"].GetString()));
    }

    private async Task<Answer> Demander(IEnumerable<KeyValuePair<string, string>> form)
    {
        using var contenu = new FormUrlEncodedContent(form);
        return await Answer.Of(await host.Http.PostAsync(new Uri("/api/oauth/token", UriKind.Relative), contenu, TestContext.Current.CancellationToken));
    }
}
