using System.Text.Json;

using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.ServerTests.Api.Generated;

/// <summary>The OpenAPI document holds together, and says truly where a body may be left out.</summary>
public sealed class DocumentTests(ApiHost host)
{
    private const int ChampObligatoire = 29063;

    [Fact]
    public async Task Document_ChaqueReference_MeneAUnSchema()
    {
        var document = await Document();
        var references = new HashSet<string>();
        Collect(document, references);

        Assert.NotEmpty(references);
        Assert.All(references, r => Assert.True(r.Split('/') is ["#", "components", var kind, var name] && document.GetProperty("components").GetProperty(kind).TryGetProperty(name, out _), r));
    }

    [Fact]
    public async Task Document_CorpsFacultatif_EstVraimentFacultatif()
    {
        var paths = (await Document()).GetProperty("paths");
        var monde = await host.Monde();
        foreach (var operation in OperationsDeLApi.Toutes.Where(o => !o.EstRest))
        {
            var body = paths.GetProperty("/cpro/" + operation.Chemin).GetProperty("post").GetProperty("requestBody");
            var isRequired = body.TryGetProperty("required", out var required) && required.GetBoolean();

            var reponse = await monde.Appeler(monde.Fournisseur, operation.Chemin, null);

            Assert.Equal(200, reponse.Statut);
            Assert.False(!isRequired && reponse.CodeRetour == ChampObligatoire, $"{operation.Chemin} : dit facultatif, mais {reponse.Texte}");
        }
    }

    private async Task<JsonElement> Document() => (await Answer.Of(await host.Http.GetAsync(new Uri("/docs/openapi.json", UriKind.Relative), TestContext.Current.CancellationToken))).Json;

    private static void Collect(JsonElement element, HashSet<string> references)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                _ = property is { Name: "$ref", Value.ValueKind: JsonValueKind.String } && references.Add(property.Value.GetString()!);
                Collect(property.Value, references);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, references);
            }
        }
    }
}
