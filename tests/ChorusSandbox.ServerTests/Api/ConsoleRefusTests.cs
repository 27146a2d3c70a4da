using System.Text.Json;

using ChorusSandbox.Platform.Workspaces;

using Microsoft.Extensions.DependencyInjection;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>What the console answers to demands that are badly made or come too late, and of worlds that are lost.</summary>
public sealed class ConsoleRefusTests(ApiHost host)
{
    [Theory]
    [InlineData("{}", "nom")]
    [InlineData("""{"nom":" "}""", "nom")]
    [InlineData("""{"nom":"x","graine":"abc"}""", "graine")]
    [InlineData("""{"nom":"x","horloge":"arretee"}""", "horloge")]
    [InlineData("""{"nom":"x","debut":"hier"}""", "debut")]
    [InlineData("""{"nom":"x","nombre":0}""", "nombre")]
    [InlineData("""{"nom":"x","nombre":100000}""", "nombre")]
    [InlineData("""{"nom":""", "corps")]
    [InlineData("""{"nom":5}""", "nom")]
    [InlineData("""{"nom":"x","debut":"0001-01-01T00:00:00Z"}""", "debut")]
    [InlineData("""{"nom":"x","debut":"1999-12-31T22:59:59Z"}""", "debut")]
    [InlineData("""{"nom":"x","debut":"2090-01-01T00:00:00+01:00"}""", "debut")]
    [InlineData("""{"nom":"x","debut":"9999-12-31T23:59:59Z"}""", "debut")]
    [InlineData("{", "corps")]
    [InlineData("null", "corps")]
    [InlineData("[]", "corps")]
    public async Task CreerUnMonde_DemandeMalFaite_Donne400AvecLeChamp(string corps, string champ)
    {
        using var contenu = new StringContent(corps, System.Text.Encoding.UTF8, "application/json");

        var reponse = await Answer.Of(await host.Http.PostAsync(new Uri("/console/api/mondes", UriKind.Relative), contenu, Ct));

        Refuse(reponse, 400, "CONSOLE_CHAMP_INVALIDE", champ);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("DELETE", "")]
    [InlineData("POST", "/secrets")]
    [InlineData("POST", "/reinitialiser")]
    [InlineData("GET", "/horloge")]
    [InlineData("PUT", "/horloge")]
    [InlineData("POST", "/horloge/avancer")]
    [InlineData("GET", "/journal")]
    [InlineData("PUT", "/clients/12345678200051")]
    [InlineData("GET", "/instantanes")]
    [InlineData("PUT", "/instantanes/a")]
    [InlineData("GET", "/instantanes/a")]
    [InlineData("DELETE", "/instantanes/a")]
    [InlineData("POST", "/instantanes/a/restaurer")]
    [InlineData("POST", "/export")]
    [InlineData("POST", "/structures/depuis-flux")]
    [InlineData("GET", "/requetes")]
    [InlineData("GET", "/requetes/t00000001")]
    [InlineData("GET", "/agenda")]
    [InlineData("POST", "/agenda/1/relancer")]
    public async Task Appeler_MondeInconnu_Donne404(string methode, string chemin)
    {
        using var demande = new HttpRequestMessage(new HttpMethod(methode), "/console/api/mondes/inconnu" + chemin);
        demande.Content = methode == "GET" ? null : ApiHost.Corps(new { mode = "figee", duree = "PT1H", comportement = "muet", nomFichier = "f.xml", contenu = "eA==" });

        var reponse = await Answer.Of(await host.Http.SendAsync(demande, Ct));

        Refuse(reponse, 404, "CONSOLE_INTROUVABLE", "monde");
    }

    [Theory]
    [InlineData("/journal?depuis=abc", "depuis", "« abc »", "un nombre entier")]
    [InlineData("/journal?trace=peut-etre", "trace", "« peut-etre »", "true ou false")]
    [InlineData("/requetes?taille=99999999999", "taille", "« 99999999999 »", "un nombre entier")]
    public async Task Lire_ParametreMalEcrit_LeNommeEtDitSaForme(string chemin, string parametre, string valeur, string forme)
    {
        var monde = await host.Monde();

        var reponse = await monde.Console(HttpMethod.Get, chemin);

        Refuse(reponse, 400, "CONSOLE_CHAMP_INVALIDE", parametre);
        Assert.Contains(valeur, Message(reponse), StringComparison.Ordinal);
        Assert.Contains(forme, Message(reponse), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"nom":5}""", "« 5 »", "un texte entre guillemets")]
    [InlineData("""{"nom":"x","graine":12345678901}""", "« 12345678901 »", "un nombre entier")]
    [InlineData("""{"nom":"x","horloge":"arretee"}""", "« arretee »", "fluante, figee")]
    [InlineData("""{"nom":"x","debut":"hier"}""", "« hier »", "un instant")]
    [InlineData("""{"nom":"x","debut":"2150-01-01T00:00:00Z"}""", "2150-01-01", "de l’an 2000 à l’an 2089")]
    [InlineData("""{"nom":"x",}""", "{\"nom\":\"x\",}", "ligne 1, octet 12")]
    [InlineData("[]", "« [] »", "un objet JSON")]
    public async Task CreerUnMonde_DemandeMalFaite_CiteLaValeurLueEtSaForme(string corps, string valeur, string forme)
    {
        using var contenu = new StringContent(corps, System.Text.Encoding.UTF8, "application/json");

        var reponse = await Answer.Of(await host.Http.PostAsync(new Uri("/console/api/mondes", UriKind.Relative), contenu, Ct));

        Assert.Contains(valeur, Message(reponse), StringComparison.Ordinal);
        Assert.Contains(forme, Message(reponse), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lister_UnMondePerdu_MontreLesAutresEtDitPourquoi()
    {
        var (perdu, sain) = (await host.Monde(), await host.Monde());
        var workspaces = host.App.Services.GetRequiredService<Workspaces>();
        // What needs the world at rest closes it, even where there is nothing to do.
        Assert.False(await workspaces.Restore(perdu.Id, "aucun", Ct));
        Directory.Move(host.Dossier(perdu), host.Dossier(perdu) + "-ailleurs");

        var liste = await Lire("mondes");
        var montre = liste.Json.EnumerateArray().ToDictionary(m => m.GetProperty("id").GetString()!);

        Assert.Equal(200, liste.Statut);
        Assert.NotEqual(JsonValueKind.Null, montre[sain.Id].GetProperty("maintenant").ValueKind);
        Assert.False(montre[sain.Id].TryGetProperty("illisibilite", out _));
        Assert.Equal(JsonValueKind.Null, montre[perdu.Id].GetProperty("maintenant").ValueKind);
        Assert.StartsWith("Sa base a disparu", montre[perdu.Id].GetProperty("illisibilite").GetString(), StringComparison.Ordinal);
        Refuse(await perdu.Console(HttpMethod.Get, ""), 409, "CONSOLE_MONDE_ILLISIBLE", "monde");
        Assert.Equal(204, (await perdu.Console(HttpMethod.Post, "/reinitialiser")).Statut);
        Assert.Equal(200, (await perdu.Console(HttpMethod.Get, "")).Statut);
    }

    [Fact]
    public async Task Avancer_JusquALaFinDesTemps_EstRefuseSansErreur()
    {
        var cree = await Poster("mondes", new { nom = "Tard", debut = "2089-12-31T09:00:00+01:00", horloge = "figee" });
        var avancer = $"mondes/{cree["id"].GetString()}/horloge/avancer";

        Assert.Equal(200, (await Poster(avancer, new { jusqua = "2099-12-31T09:00:00+01:00" })).Statut);
        Refuse(await Poster(avancer, new { duree = "P1D" }), 409, "CONSOLE_HORLOGE_FIN", "duree");
        Refuse(await Poster(avancer, new { jusqua = "2100-01-02T09:00:00+01:00" }), 409, "CONSOLE_HORLOGE_FIN", "duree");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static void Refuse(Answer reponse, int statut, string code, string champ)
    {
        Assert.True(statut == reponse.Statut, $"{reponse.Statut} {reponse.Texte}");
        var erreur = reponse["erreurs"][0];
        Assert.Equal((champ, code), (erreur.GetProperty("champ").GetString(), erreur.GetProperty("code").GetString()));
        Assert.DoesNotContain("…", Message(reponse), StringComparison.Ordinal);
    }

    private static string Message(Answer reponse) => reponse["erreurs"][0].GetProperty("message").GetString()!;

    private async Task<Answer> Poster(string chemin, object corps)
    {
        using var contenu = ApiHost.Corps(corps);
        return await Answer.Of(await host.Http.PostAsync(new Uri("/console/api/" + chemin, UriKind.Relative), contenu, Ct));
    }

    private async Task<Answer> Lire(string chemin) => await Answer.Of(await host.Http.GetAsync(new Uri("/console/api/" + chemin, UriKind.Relative), Ct));
}
