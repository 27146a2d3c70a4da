using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ChorusSandbox.EndToEndTests.Console;

/// <summary>A call to the API that the platform refuses: an invoice to a SIRET that is nobody's.</summary>
internal static class RefusedCall
{
    /// <summary>Makes it.</summary>
    /// <returns>The name of its explanation.</returns>
    public static async Task<string> Make(RunningSandbox sandbox, PlayedWorld world)
    {
        var ct = TestContext.Current.CancellationToken;
        using var http = new HttpClient { BaseAddress = sandbox.Address };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = world.Made.Secrets.ClientId,
            ["client_secret"] = world.Made.Secrets.ClientSecret,
            ["scope"] = "openid",
        });
        using var given = await http.PostAsync(new Uri("/api/oauth/token", UriKind.Relative), form, ct);
        var token = JsonDocument.Parse(await given.Content.ReadAsStringAsync(ct)).RootElement.GetProperty("access_token").GetString();
        var login = world.Made.Secrets.MotsDePasse.Keys.First(l => l.StartsWith("TECH_", StringComparison.Ordinal));
        using var call = new HttpRequestMessage(HttpMethod.Post, "/cpro/factures/v1/soumettre")
        {
            Content = new StringContent("""{"modeDepot":"SAISIE_API","destinataire":{"codeDestinataire":"12345678299996"}}""", Encoding.UTF8, "application/json"),
        };
        call.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        call.Headers.Add("cpro-account", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login}:{world.Made.Secrets.MotsDePasse[login]}")));
        using var answer = await http.SendAsync(call, ct);
        return answer.Headers.GetValues("X-Sandbox-Trace").Single();
    }
}
