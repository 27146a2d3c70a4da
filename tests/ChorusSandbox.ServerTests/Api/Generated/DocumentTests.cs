using System.Text.Json;

using ChorusSandbox.Server.Api.Passerelle;
using ChorusSandbox.ServerTests.Api.Golden;

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

    [Fact]
    public async Task Document_ChaqueOperation_MontreSesEchangesDeReferenceEtSesCodes()
    {
        var paths = (await Document()).GetProperty("paths");
        foreach (var operation in OperationsDeLApi.Toutes)
        {
            var described = paths.GetProperty("/cpro/" + operation.Chemin).GetProperty(operation.Methode.ToLowerInvariant());
            var table = described.GetProperty("description").GetString()!;
            var goldens = GoldenFile.All().Where(g => g.Cible == operation).ToList();

            Assert.Contains(operation.EstRest ? "| statut HTTP | libelle | cas |" : $"| `0` | {operation.Libelle} | Succès. |", table, StringComparison.Ordinal);
            Assert.All(goldens.Where(g => g.CodeRetour is not (null or 0)), g => Assert.Contains($"| `{g.CodeRetour}` |", table, StringComparison.Ordinal));
            Assert.All(goldens.Where(g => g.Attendue.Length > 0).GroupBy(g => g.Statut), g => Assert.NotEmpty(Examples(described.GetProperty("responses").GetProperty($"{g.Key}"))));
            Assert.All(goldens.Where(g => g.AUnCorps && g.Json["demande"] is not null).Take(1), _ => Assert.NotEmpty(Examples(described.GetProperty("requestBody"))));
            foreach (var example in Examples(described.GetProperty("responses")))
            {
                Assert.Contains(goldens, g => g.Json["cas"]!.GetValue<string>() == example.GetProperty("summary").GetString());
            }
        }
    }

    [Fact]
    public async Task Document_CeQuUnLecteurLit_NeCiteAucuneDeNosFichesEtEstEnFrancais()
    {
        var texte = (await Answer.Of(await host.Http.GetAsync(new Uri("/docs/openapi.json", UriKind.Relative), TestContext.Current.CancellationToken))).Texte;
        var page = (await Answer.Of(await host.Http.GetAsync(new Uri("/docs/", UriKind.Relative), TestContext.Current.CancellationToken))).Texte;

        Assert.DoesNotMatch(@"(?:api|domain|formats)\.md|Source : |\{\{|sha256:", texte);
        Assert.Contains("\"locale\":\"fr\"", page, StringComparison.Ordinal);
    }

    /// <summary>Every example under an element, however deep.</summary>
    private static IEnumerable<JsonElement> Examples(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name == "examples" ? p.Value.EnumerateObject().Select(e => e.Value) : Examples(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Examples),
        _ => [],
    };

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
