using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.ServerTests.Access;

/// <summary>Open to the network: the trainer’s, then one world by seat.</summary>
public sealed partial class NetworkTests(NetworkHost host) : IClassFixture<NetworkHost>
{
    [Theory]
    [InlineData("/console")]
    [InlineData("/console/demo")]
    [InlineData("/docs")]
    public async Task PageDuFormateur_SansSonEntree_EnvoieASaConnexion(string chemin)
    {
        using var http = Navigateur();

        var reponse = await http.GetAsync(new Uri(chemin, UriKind.Relative), Ct);

        Assert.Equal("/formateur", reponse.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("Mot de passe du formateur", await reponse.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConsoleApi_SansLeFormateur_Repond401EnJson()
    {
        using var http = Navigateur();

        var reponse = await http.GetAsync(new Uri("/console/api/mondes", UriKind.Relative), Ct);

        Assert.Equal(HttpStatusCode.Unauthorized, reponse.StatusCode);
        Assert.Equal("application/json", reponse.Content.Headers.ContentType!.MediaType);
        Assert.Contains("SECURITE_FORMATEUR", await reponse.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConsoleApi_MotDePasseEnBasic_EstServie()
    {
        using var http = Navigateur();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("formateur:" + NetworkHost.MotDePasse)));

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/console/api/mondes", UriKind.Relative), Ct)).StatusCode);
    }

    [Fact]
    public async Task Formateur_BonMotDePasse_OuvreLaConsoleLaDocEtTousLesMondes()
    {
        using var http = Navigateur();

        var entree = await Poster(http, "/formateur?retour=%2Fconsole", ("motDePasse", NetworkHost.MotDePasse), ("retour", "/console"));

        Assert.Equal("/console", entree.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/console/api/mondes", UriKind.Relative), Ct)).StatusCode);
        Assert.StartsWith("/docs", (await http.GetAsync(new Uri("/docs", UriKind.Relative), Ct)).RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("/", (await http.GetAsync(new Uri("/?monde=demo", UriKind.Relative), Ct)).RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory]
    [InlineData("/console/é")]
    [InlineData("/console\n")]
    [InlineData("//exemple.fr")]
    public async Task Formateur_RetourQuUneRedirectionNePortePas_MeneALaConsole(string retour)
    {
        using var http = Navigateur();

        var entree = await Poster(http, "/formateur", ("motDePasse", NetworkHost.MotDePasse), ("retour", retour));

        Assert.Equal((HttpStatusCode.OK, "/console"), (entree.StatusCode, entree.RequestMessage!.RequestUri!.AbsolutePath));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?monde=demo")]
    [InlineData("/tutoriels")]
    [InlineData("/connexion?monde=demo")]
    [InlineData("/m/demo/personne/factures-emises/synthese")]
    [InlineData("/m/jamais/personne/factures-emises/synthese")]
    public async Task Visiteur_SansPlace_EstConduitALaPlace(string chemin)
    {
        using var http = Navigateur();

        Assert.Equal("/place", (await http.GetAsync(new Uri(chemin, UriKind.Relative), Ct)).RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Place_SonLien_OuvreUnSeulMonde()
    {
        var (sien, autre) = (await Monde(), await Monde());
        using var http = Navigateur();
        var lien = await http.GetStringAsync(new Uri($"/place?code={await host.Workspaces.NewPlace(sien.Id)}", UriKind.Relative), Ct);
        Assert.Contains(sien.Nom, lien, StringComparison.Ordinal);

        var entree = await Poster(http, null, lien, "/place", []);

        Assert.Equal($"?monde={sien.Id}", entree.RequestMessage!.RequestUri!.Query);
        var login = await Login(sien.Id);
        var page = await Poster(http, $"/?monde={sien.Id}", "/entrer", ("login", login));
        Assert.StartsWith($"/m/{sien.Id}/", page.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        // The ids and logins of the other world are the same: one seed.
        Assert.Equal("/place", (await http.GetAsync(new Uri($"/m/{autre.Id}/{login}/factures-emises/synthese", UriKind.Relative), Ct)).RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("/formateur", (await http.GetAsync(new Uri("/console", UriKind.Relative), Ct)).RequestMessage!.RequestUri!.AbsolutePath);
        foreach (var dehors in new[] { "console", $"console/{sien.Id}", "console/api/mondes", "docs", "formateur" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri($"/m/{sien.Id}/{login}/{dehors}", UriKind.Relative), Ct)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await http.GetAsync(new Uri($"/tutoriels/suivi/{autre.Id}", UriKind.Relative), Ct)).StatusCode);
    }

    [Fact]
    public async Task Place_ParLaConsole_DonneUnCodeEtSonLien()
    {
        var monde = await Monde();
        using var http = Navigateur();
        await Poster(http, "/formateur", ("motDePasse", NetworkHost.MotDePasse));

        var reponse = await http.PostAsync(new Uri($"/console/api/mondes/{monde.Id}/place", UriKind.Relative), null, Ct);

        Assert.Equal(HttpStatusCode.Created, reponse.StatusCode);
        var place = await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<System.Text.Json.JsonElement>(reponse.Content, Ct);
        Assert.Equal(monde.Id, host.Workspaces.FindPlace(place.GetProperty("code").GetString()!)?.Id);
        Assert.EndsWith("/place?code=" + place.GetProperty("code").GetString(), place.GetProperty("lien").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Place_CodeRemplace_FermeLePremier()
    {
        var monde = await Monde();
        using var http = Navigateur();
        var code = await host.Workspaces.NewPlace(monde.Id);
        await Poster(http, "/place", ("code", code));
        Assert.Equal("/", (await http.GetAsync(new Uri("/", UriKind.Relative), Ct)).RequestMessage!.RequestUri!.AbsolutePath);

        await host.Workspaces.NewPlace(monde.Id);

        Assert.Equal("/place", (await http.GetAsync(new Uri("/", UriKind.Relative), Ct)).RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Api_ReseauOuvert_GardeSesPropresErreurs()
    {
        using var http = Navigateur();

        var reponse = await http.PostAsync(new Uri("/cpro/structures/v1/rechercher", UriKind.Relative), new StringContent("{}", Encoding.UTF8, "application/json"), Ct);

        Assert.Equal(HttpStatusCode.BadRequest, reponse.StatusCode);
        Assert.DoesNotContain("SECURITE_FORMATEUR", await reponse.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reset_MotDePasseChange_FermeLesEntreesDAvant()
    {
        using var http = Navigateur();
        await Poster(http, "/formateur", ("motDePasse", NetworkHost.MotDePasse));
        try
        {
            await host.Workspaces.SetTrainer("un autre mot de passe");

            Assert.Equal("/formateur", (await http.GetAsync(new Uri("/console", UriKind.Relative), Ct)).RequestMessage!.RequestUri!.AbsolutePath);
        }
        finally
        {
            await host.Workspaces.SetTrainer(NetworkHost.MotDePasse);
        }
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private HttpClient Navigateur() => new(new HttpClientHandler { CookieContainer = new() }) { BaseAddress = host.Adresse };

    private async Task<MondeInscrit> Monde() => (await host.Workspaces.Create(new NouveauMonde { Nom = "Classe", Graine = 5 }, Ct)).Monde;

    private async Task<string> Login(string monde)
    {
        using var world = await host.Workspaces.Open(monde, Ct);
        return new Personnes(world).Execute()[0].Personne.Login;
    }

    private static Task<HttpResponseMessage> Poster(HttpClient http, string page, params (string Nom, string Valeur)[] champs) =>
        Poster(http, page, new Uri(page.Split('?')[0], UriKind.Relative).ToString(), champs);

    private static async Task<HttpResponseMessage> Poster(HttpClient http, string page, string action, params (string Nom, string Valeur)[] champs) =>
        await Poster(http, page, await http.GetStringAsync(new Uri(page, UriKind.Relative), Ct), action, champs);

    /// <summary>Sends the hidden fields of the first form that has that action, and those given.</summary>
    private static async Task<HttpResponseMessage> Poster(HttpClient http, string? page, string html, string action, (string Nom, string Valeur)[] champs)
    {
        var form = Forms().Matches(html).Select(f => f.Value).First(f => page == action || f.Contains($"action=\"{action}\"", StringComparison.Ordinal) || page?.StartsWith(action + "?", StringComparison.Ordinal) == true);
        var tous = Inputs().Matches(form).Select(i => (Nom: i.Groups[1].Value, Valeur: WebUtility.HtmlDecode(i.Groups[2].Value))).Where(i => champs.All(c => c.Nom != i.Nom)).Concat(champs);
        using var contenu = new FormUrlEncodedContent(tous.Select(c => KeyValuePair.Create(c.Nom, c.Valeur)));
        return await http.PostAsync(new Uri(action, UriKind.Relative), contenu, Ct);
    }

    [GeneratedRegex("<form\\b.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input [^>]*?name=\"([^\"]+)\"[^>]*?value=\"([^\"]*)\"")]
    private static partial Regex Inputs();
}
