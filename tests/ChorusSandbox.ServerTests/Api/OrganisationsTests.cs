using System.Net.Http.Headers;
using System.Text;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>The REST directory: methods, statuses, and the one act it has.</summary>
public sealed class OrganisationsTests(ApiHost host)
{
    [Fact]
    public async Task ModifierParametresEdi_ParSonClient_SeVoitPartoutEtAuJournal()
    {
        var monde = await host.Monde();
        var uuid = await Uuid(monde);

        var modifiee = await Appeler(monde, HttpMethod.Patch, $"organisations/v1/structures/{uuid}/parametres-edi", "{\"recevoirDonneesViaEDI\":true}");
        var rest = await Appeler(monde, HttpMethod.Get, $"organisations/v1/structures/{uuid}", null);
        var consultee = await monde.Emettre("structures/v1/consulter", new { idStructureCPP = ApiWorld.IdOf(monde.Destinataire) });
        var journal = await monde.Console(HttpMethod.Get, "/journal");

        Assert.Equal((204, ""), (modifiee.Statut, modifiee.Texte));
        Assert.True(rest["recevoirDonneesViaEDI"].GetBoolean());
        Assert.True(consultee["parametres"].GetProperty("recevoirDonneesViaEDI").GetBoolean());
        Assert.Contains("\"acte\":\"ModifierParametresEdi\"", journal.Texte, StringComparison.Ordinal);
        Assert.Contains("\"avant\":\"PORTAIL\",\"apres\":\"EDI\"", journal.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ModifierParametresEdi_ParUnAutre_NeChangeRien()
    {
        var monde = await host.Monde();
        var uuid = await Uuid(monde);

        var refusee = await Appeler(monde, HttpMethod.Patch, $"organisations/v1/structures/{uuid}/parametres-edi", "{\"recevoirDonneesViaEDI\":true}", monde.Fournisseur);
        var consultee = await monde.Emettre("structures/v1/consulter", new { idStructureCPP = ApiWorld.IdOf(monde.Destinataire) });

        Assert.Equal((403, "GDP_MSG_11.005"), (refusee.Statut, refusee["libelle"].GetString()));
        Assert.False(consultee["parametres"].GetProperty("recevoirDonneesViaEDI").GetBoolean());
        Assert.Equal(["HABILITATION_STRUCTURE"], await monde.Codes(refusee));
    }

    [Fact]
    public async Task Appeler_AutreMethode_Donne405()
    {
        var monde = await host.Monde();
        var uuid = await Uuid(monde);

        Assert.Equal(405, (await Appeler(monde, HttpMethod.Get, "organisations/v1/structures/recherche", null)).Statut);
        Assert.Equal(405, (await Appeler(monde, HttpMethod.Post, $"organisations/v1/structures/{uuid}", "{}")).Statut);
        Assert.Equal(403, (await Appeler(monde, HttpMethod.Get, $"organisations/v1/structures/{uuid}/absent", null)).Statut);
    }

    [Fact]
    public async Task HealthCheck_SansJeton_Repond() =>
        Assert.Equal(200, (await Answer.Of(await host.Http.GetAsync(new Uri("/cpro/organisations/v1/healthcheck", UriKind.Relative), TestContext.Current.CancellationToken))).Statut);

    [Theory]
    [InlineData("=", "99220", 1)]
    [InlineData("CONTAINS", "99", 5)]
    [InlineData(">=", "99360", 1)]
    [InlineData("<", "96200", 2)]
    public async Task Rechercher_ChaqueOperateur_Filtre(string op, string val, int auMoins)
    {
        var monde = await host.Monde();

        var reponse = await monde.Emettre("organisations/v1/structures/recherche", new { codePostal = new { op, val }, typeStructure = new { op = "=", val = "PUBLIQUE" } });

        var codes = reponse["values"].EnumerateArray().Select(v => v.GetProperty("codePostal").GetString()!).ToList();
        Assert.True(codes.Count >= auMoins, reponse.Texte);
        Assert.All(codes, c => Assert.True(op switch
        {
            "=" => c == val,
            "CONTAINS" => c.Contains(val, StringComparison.Ordinal),
            ">=" => string.CompareOrdinal(c, val) >= 0,
            _ => string.CompareOrdinal(c, val) < 0,
        }, c));
    }

    private static async Task<string> Uuid(ApiWorld monde) =>
        (await monde.Recevoir("organisations/v1/structures/recherche", new { identifiantStructure = new { op = "=", val = ApiWorld.Siret(monde.Destinataire) } }))["values"][0].GetProperty("uuid").GetString()!;

    private async Task<Answer> Appeler(ApiWorld monde, HttpMethod methode, string chemin, string? corps, System.Text.Json.JsonElement? par = null)
    {
        using var demande = new HttpRequestMessage(methode, "/cpro/" + chemin);
        demande.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await monde.Jeton());
        demande.Headers.Add("cpro-account", ApiWorld.Compte(par ?? monde.Destinataire));
        demande.Content = corps is null ? null : new StringContent(corps, Encoding.UTF8, "application/json");
        return await Answer.Of(await host.Http.SendAsync(demande, TestContext.Current.CancellationToken));
    }
}
