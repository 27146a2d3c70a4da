using System.Net.Http.Headers;
using System.Text.Json;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>A caller whose body takes its time holds no world: others reset it meanwhile.</summary>
public sealed class SlowBodiesTests(ApiHost host)
{
    [Fact]
    public async Task Reinitialiser_PendantUnAppelLent_NAttendPasEtLAppelAboutit()
    {
        var monde = await host.Monde();
        using var corps = new SlowContent(JsonSerializer.SerializeToUtf8Bytes(monde.Demande("F-LENT")));
        corps.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var demande = new HttpRequestMessage(HttpMethod.Post, "/cpro/factures/v1/soumettre") { Content = corps };
        demande.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await monde.Jeton());
        demande.Headers.Add("cpro-account", ApiWorld.Compte(monde.Fournisseur));

        var appel = host.Http.SendAsync(demande, TestContext.Current.CancellationToken);
        await corps.Begun();
        var reset = await monde.Console(HttpMethod.Post, "/reinitialiser");
        corps.Resume();
        var reponse = await Answer.Of(await appel);

        Assert.Equal(204, reset.Statut);
        Assert.Equal((200, 0), (reponse.Statut, reponse["codeRetour"].GetInt32()));
    }
}
