using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using ChorusSandbox.ServerTests.Api.Golden;

namespace ChorusSandbox.ServerTests.Api.Generated;

/// <summary>
/// Two worlds of one seed, so with the same ids, under load at once: each golden call is played in one as it is written and in the other
/// with other words in its free texts, and each world answers with its own. The calls come from the golden files, the operations from the contracts.
/// </summary>
public sealed partial class IsolationTests(ApiHost host)
{
    private const int Together = 6;

    public static TheoryData<string> Operations => OperationsUnderTest.Names;

    public static TheoryData<string> Fichiers => [.. GoldenFile.All().Where(g => g.Cible is not null && g.Statut is 200 or 204).Select(g => g.Name)];

    [Theory]
    [MemberData(nameof(Fichiers))]
    public async Task Appeler_DeuxMondesDUneGraineEnsemble_RendentChacunLeurReponse(string fichier)
    {
        var mien = GoldenFile.Load(fichier);
        var sien = mien with { Json = Reworded(mien.Json) };
        var (un, deux) = (await GoldenRun.Prepare(host, mien), await GoldenRun.Prepare(host, sien));
        var times = OperationsUnderTest.IsQuery(mien.Cible!) ? Together : 1;

        var calls = Enumerable.Range(0, times).SelectMany(_ => new[] { (Golden: mien, Run: un), (Golden: sien, Run: deux) })
            .Select(async c => (c.Golden, Answer: await c.Run.Call())).ToList();
        var noise = Enumerable.Range(0, Together).SelectMany(_ => new[] { un.World, deux.World }).Select(w => w.Emettre("factures/v1/rechercher/fournisseur", new { })).ToList();

        foreach (var (golden, answer) in await Task.WhenAll(calls))
        {
            Assert.True(answer.Statut == golden.Statut && Comparable(GoldenRun.Kept(answer)) == Comparable(golden.Json["reponse"]),
                $"{fichier} : {answer.Statut} {answer.Texte}{Environment.NewLine}attendu : {golden.Attendue}");
        }

        await Task.WhenAll(noise);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Appeler_IdentifiantsDUnAutreMonde_RepondCommeUnMondeSeul(string nom)
    {
        var operation = OperationsUnderTest.Find(nom);
        var golden = GoldenFile.All().FirstOrDefault(g => g.Cible == operation && g.Statut is 200 or 204);
        Assert.True(golden is not null, $"{nom} : aucun fichier de référence.");
        var run = await GoldenRun.Prepare(host, golden);
        var (voisin, seul) = (await host.Monde(golden.Graine), await host.Monde(golden.Graine));
        var par = ApiWorld.Siret(run.Par);
        var load = Enumerable.Range(0, Together).Select(i => run.World.Emettre("factures/v1/soumettre", run.World.Demande($"CHARGE-{i}"))).ToList();

        var chezLeVoisin = await voisin.Appeler(Who(voisin, par), run.Chemin, run.Corps, golden.Methode);
        await Task.WhenAll(load);
        var chezLeSeul = await seul.Appeler(Who(seul, par), run.Chemin, run.Corps, golden.Methode);

        Assert.Equal((chezLeSeul.Statut, chezLeSeul.Texte), (chezLeVoisin.Statut, chezLeVoisin.Texte));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Appeler_CompteDUnMondeAvecLeJetonDUnAutre_EstRefuse(string nom)
    {
        var operation = OperationsUnderTest.Find(nom);
        var (un, deux) = (await host.Monde(), await host.Monde());

        var reponse = await deux.Appeler(un.Fournisseur, Parameter().Replace(operation.Chemin, "1"), operation.Methode == "GET" ? null : "{}", operation.Methode);

        Assert.Equal((403, ""), (reponse.Statut, reponse.Texte));
        Assert.Equal(["PASSERELLE_ENVIRONNEMENT_MELANGE"], await deux.Codes(reponse));
    }

    private static JsonElement Who(ApiWorld world, string siret) => world.Structures.First(s => ApiWorld.Siret(s) == siret);

    /// <summary>The file with other words, of the same length, wherever a number of an invoice or a comment that it gives stands.</summary>
    private static JsonObject Reworded(JsonObject json)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        Collect(json["avant"], words);
        Collect(json["demande"], words);
        var text = words.OrderByDescending(w => w.Length).Aggregate(json.ToJsonString(), (t, w) => t.Replace(Quoted(w), Quoted(Other(w)), StringComparison.Ordinal));
        return JsonNode.Parse(text)!.AsObject();
    }

    private static void Collect(JsonNode? node, SortedSet<string> words)
    {
        foreach (var (name, value) in node as JsonObject ?? [])
        {
            if (name is "numeroFactureSaisi" or "commentaire" && value is JsonValue v && v.GetValueKind() == JsonValueKind.String && v.GetValue<string>() is { Length: > 3 } word && !word.Contains("{{", StringComparison.Ordinal))
            {
                words.Add(word);
            }

            Collect(value, words);
        }

        foreach (var item in node as JsonArray ?? [])
        {
            Collect(item, words);
        }
    }

    private static string Other(string word) => (word[0] == 'Z' ? 'Y' : 'Z') + word[1..];

    private static string Quoted(string word) => JsonSerializer.Serialize(word);

    /// <summary>The answer without the digests of files, which hold the words that differ.</summary>
    private static string Comparable(JsonNode? node) => node is null ? "" : Digest().Replace(GoldenFile.Write(node), "sha256:…");

    [GeneratedRegex("sha256:[0-9a-f]{64}")]
    private static partial Regex Digest();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();
}
