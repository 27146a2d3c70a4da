namespace ChorusSandbox.ServerTests.Api;

/// <summary>Faults ordered on purpose: what the caller meets, what is done of the act, what the exchange says.</summary>
public sealed class PannesTests(ApiHost host)
{
    private const string Soumettre = "factures/v1/soumettre";

    [Theory]
    [InlineData("401", 401, "")]
    [InlineData("403-vide", 403, "")]
    [InlineData("429", 429, "")]
    [InlineData("500", 500, "{\"codeRetour\":500,\"libelle\":\"Erreur interne\"}")]
    public async Task Appeler_PanneArmeeUneFois_EstFrappeSansRienFairePuisPasse(string nature, int statut, string corps)
    {
        var monde = await host.Monde();
        await Armer(monde, new { nature, operation = Soumettre, nombre = 1 });

        var frappe = await monde.Emettre(Soumettre, monde.Demande("F-1"));
        var ensuite = await monde.Emettre(Soumettre, monde.Demande("F-1"));

        Assert.Equal((statut, corps), (frappe.Statut, frappe.Texte));
        Assert.Equal(["PASSERELLE_PANNE_PROVOQUEE"], await monde.Codes(frappe));
        Assert.Contains("Panne commandée", (await monde.Expliquer(frappe)).GetProperty("verdict").GetString(), StringComparison.Ordinal);
        Assert.Equal((200, 0), (ensuite.Statut, ensuite.CodeRetour));
        Assert.Empty((await monde.Console(HttpMethod.Get, "/pannes")).Json.EnumerateArray());
    }

    [Fact]
    public async Task Appeler_Maintenance_DonneUnePageEtRetryAfter()
    {
        var monde = await host.Monde();
        await Armer(monde, new { nature = "maintenance" });

        var frappe = await monde.Emettre(Soumettre, monde.Demande("F-1"));

        Assert.Equal((503, "text/html; charset=utf-8", "30"), (frappe.Statut, frappe.Entetes["Content-Type"], frappe.Entetes["Retry-After"]));
        Assert.StartsWith("<!DOCTYPE html>", frappe.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Appeler_Lente_RepondBienMaisTard()
    {
        var monde = await host.Monde();
        await Armer(monde, new { nature = "lente", delai = "PT0.3S", nombre = 1 });
        var montre = System.Diagnostics.Stopwatch.StartNew();

        var reponse = await monde.Emettre(Soumettre, monde.Demande("F-1"));

        Assert.True(montre.ElapsedMilliseconds >= 290, $"{montre.ElapsedMilliseconds} ms");
        Assert.Equal((200, 0), (reponse.Statut, reponse.CodeRetour));
        Assert.Equal("lente", (await monde.Expliquer(reponse)).GetProperty("panne").GetString());
    }

    [Fact]
    public async Task Appeler_ReponsePerdue_FaitLActeEtCoupeLaConnexion()
    {
        var monde = await host.Monde();
        await Armer(monde, new { nature = "reponse-perdue", operation = Soumettre, nombre = 1 });

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => monde.Emettre(Soumettre, monde.Demande("F-1")));

        var encore = await monde.Emettre(Soumettre, monde.Demande("F-1"));
        Assert.NotEqual(0, encore.CodeRetour);
        Assert.Contains("FACTURE_NUMERO_DOUBLON", await monde.Codes(encore));
        var echanges = (await monde.Console(HttpMethod.Get, "/requetes")).Json.EnumerateArray().Where(e => e.GetProperty("panne").GetString() == "reponse-perdue");
        Assert.Equal(["PASSERELLE_REPONSE_PERDUE"], Assert.Single(echanges).GetProperty("explications").EnumerateArray().Select(e => e.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("structures/*", Soumettre)]
    [InlineData("jeton", Soumettre)]
    public async Task Appeler_OperationNonVisee_Passe(string operation, string appelee)
    {
        var monde = await host.Monde();
        await monde.Jeton();
        await Armer(monde, new { nature = "500", operation });
        Assert.Equal(200, (await monde.Emettre(appelee, monde.Demande("F-1"))).Statut);
    }

    [Fact]
    public async Task DemanderUnJeton_PanneSurLeJeton_EstFrappe()
    {
        var monde = await host.Monde();
        await Armer(monde, new { nature = "500", operation = "jeton", nombre = 1 });
        using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", monde.ClientId), new("client_secret", monde.ClientSecret)]);

        var frappe = await Answer.Of(await host.Http.PostAsync(new Uri("/api/oauth/token", UriKind.Relative), form, TestContext.Current.CancellationToken));

        Assert.Equal(500, frappe.Statut);
        await monde.Jeton();
    }

    [Fact]
    public async Task Panne_DUnMonde_NeFrappePasUnAutre()
    {
        var (monde, autre) = (await host.Monde(), await host.Monde());
        await Armer(monde, new { nature = "500" });
        Assert.Equal(200, (await autre.Emettre(Soumettre, autre.Demande("F-1"))).Statut);
    }

    [Fact]
    public async Task Desarmer_Panne_LaisseDeNouveauPasser()
    {
        var monde = await host.Monde();
        var armee = await Armer(monde, new { nature = "500", nombre = 3 });
        Assert.Equal(204, (await monde.Console(HttpMethod.Delete, $"/pannes/{armee}")).Statut);
        Assert.Equal(404, (await monde.Console(HttpMethod.Delete, $"/pannes/{armee}")).Statut);
        Assert.Equal(200, (await monde.Emettre(Soumettre, monde.Demande("F-1"))).Statut);
    }

    [Theory]
    [InlineData("{}", "nature")]
    [InlineData("{\"nature\":\"500\",\"nombre\":0}", "nombre")]
    [InlineData("{\"nature\":\"lente\",\"delai\":\"PT5M\"}", "delai")]
    [InlineData("{\"nature\":\"500\",\"duree\":\"PT0S\"}", "duree")]
    [InlineData("{\"nature\":\"500\",\"duree\":\"P9999Y\"}", "duree")]
    public async Task Armer_DemandeMalFormee_EstRefusee(string corps, string champ)
    {
        var monde = await host.Monde();
        var refusee = await monde.Console(HttpMethod.Post, "/pannes", System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(corps));
        Assert.Equal((400, champ), (refusee.Statut, refusee["erreurs"][0].GetProperty("champ").GetString()));
    }

    private static async Task<int> Armer(ApiWorld monde, object panne)
    {
        var armee = await monde.Console(HttpMethod.Post, "/pannes", panne);
        Assert.Equal(201, armee.Statut);
        return armee["numero"].GetInt32();
    }
}
