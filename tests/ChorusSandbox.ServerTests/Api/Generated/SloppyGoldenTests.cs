using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

using ChorusSandbox.ServerTests.Api.Golden;

namespace ChorusSandbox.ServerTests.Api.Generated;

/// <summary>Any valid but sloppy rewriting of a golden request gives the golden answer (api.md 3.0 and 6, combined).</summary>
public sealed class SloppyGoldenTests(ApiHost host)
{
    private const int RoundsOfAQuery = 8;
    private const int RoundsOfAnAct = 2;

    public static TheoryData<string> Fichiers => [.. GoldenFile.All().Where(g => g is { Statut: 200, CodeRetour: not null, Cible.EstRest: false }).Select(g => g.Name)];

    [Theory]
    [MemberData(nameof(Fichiers))]
    public async Task Appeler_DemandeReecriteSansSoin_RendLaReponseApprouvee(string fichier)
    {
        var golden = GoldenFile.Load(fichier);
        var operation = golden.Cible!;
        var isQuery = OperationsUnderTest.IsQuery(operation);
        var run = await GoldenRun.Prepare(host, golden);
        for (var round = 0; round < (isQuery ? RoundsOfAQuery : RoundsOfAnAct); round++)
        {
            run = round == 0 || isQuery ? run : await GoldenRun.Prepare(host, golden);
            var draw = Draw.For(fichier, round);
            var rewriter = new SloppyRewriter(draw);
            var hugePage = draw.Chance(40) && FitsOnOnePage(golden.Json["reponse"]);
            var corps = rewriter.Body(operation.Demande, JsonDocument.Parse(run.Corps ?? "null").RootElement, hugePage);

            var reponse = await run.World.Appeler(run.Par, run.Chemin, corps, golden.Methode, rewriter.MediaType());

            var attendue = Comparable(golden.Json["reponse"], hugePage);
            Assert.True(reponse.Statut == 200 && Comparable(GoldenRun.Kept(reponse), hugePage) == attendue,
                $"{fichier}, tour {round.ToString(CultureInfo.InvariantCulture)} : {reponse.Statut}{Environment.NewLine}demande : {corps}{Environment.NewLine}reçu : {reponse.Texte}{Environment.NewLine}attendu : {attendue}");
        }
    }

    private static bool FitsOnOnePage(JsonNode? node) => node switch
    {
        JsonObject o => o.All(p => (!p.Key.StartsWith("pages", StringComparison.Ordinal) || p.Value is not JsonValue v || v.GetValueKind() != JsonValueKind.Number || v.GetValue<int>() <= 1) && FitsOnOnePage(p.Value))
            && (!o.TryGetPropertyValue("pageCourante", out var page) || page!.GetValue<int>() == 1),
        JsonArray a => a.All(FitsOnOnePage),
        _ => true,
    };

    /// <summary>The answer as text; without the size of the page where another one was asked for.</summary>
    private static string Comparable(JsonNode? node, bool hugePage) => GoldenFile.Write(hugePage ? WithoutPageSize(node) : node);

    private static JsonNode? WithoutPageSize(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.Where(p => !p.Key.StartsWith("nbResultatsParPage", StringComparison.Ordinal)).Select(p => KeyValuePair.Create(p.Key, WithoutPageSize(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(WithoutPageSize)]),
        _ => node?.DeepClone(),
    };
}
