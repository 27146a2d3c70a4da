using System.Text.Json;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>An answer read whole.</summary>
internal sealed record Answer(int Statut, string Texte, IReadOnlyDictionary<string, string> Entetes)
{
    /// <summary>Its body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Texte).RootElement;

    /// <summary>Business code; an exception where there is none, or where it is no number.</summary>
    public int CodeRetour => Json.GetProperty("codeRetour").GetInt32();

    /// <summary>The exchange that explains it.</summary>
    public string Trace => Entetes["X-Sandbox-Trace"];

    public JsonElement this[string champ] => Json.GetProperty(champ);

    public static async Task<Answer> Of(HttpResponseMessage reponse)
    {
        using (reponse)
        {
            var entetes = reponse.Headers.Concat(reponse.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
            return new Answer((int)reponse.StatusCode, await reponse.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), entetes);
        }
    }
}
