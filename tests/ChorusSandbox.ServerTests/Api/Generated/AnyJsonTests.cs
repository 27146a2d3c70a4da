using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

using ChorusSandbox.Server.Api.Passerelle;
using ChorusSandbox.ServerTests.Api.Golden;

namespace ChorusSandbox.ServerTests.Api.Generated;

/// <summary>Any JSON of any shape, on any operation: a business answer or a clean 400, never a 500, never a leak.</summary>
public sealed partial class AnyJsonTests(ApiHost host)
{
    private const int Rounds = 60;

    public static TheoryData<string> Operations => OperationsUnderTest.Names;

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Appeler_JsonQuelconque_RendUneReponseMetierOuUn400(string nom)
    {
        var operation = OperationsUnderTest.Find(nom);
        var (monde, temoin) = (await host.Monde(), await host.Monde());
        await temoin.Soumettre("TEMOIN-9");
        await monde.Soumettre("F-1");
        await monde.Avancer("PT1H");
        var known = monde.Structures.SelectMany(s => new[] { $"{ApiWorld.IdOf(s)}", $"\"{ApiWorld.IdOf(s)}\"", $"\"{ApiWorld.Siret(s)}\"" }).Concat(["8000001", "\"8000001\"", "8000002", "5100001", "\"F-1\""]).ToList();
        var right = GoldenFile.All().FirstOrDefault(g => g.Cible == operation && g is { Statut: 200, AUnCorps: true });
        var body = right is null ? default(JsonElement?) : JsonDocument.Parse((await GoldenRun.Prepare(host, right)).Corps!).RootElement;

        for (var round = 0; round < Rounds; round++)
        {
            var draw = Draw.For(nom, round);
            var json = new HostileJson(draw, known);
            var corps = operation.Methode == "GET" ? null : (round % 3) switch { 0 => json.Any(), 1 => json.Shaped(operation.Demande), _ => body is { } b ? json.Mutated(b) : json.Shaped(operation.Demande) };
            var chemin = Parameter().Replace(operation.Chemin, _ => Uri.EscapeDataString(draw.Of(known).Trim('"')));

            var reponse = await monde.Appeler(draw.Of([.. monde.Structures.Where(s => s.GetProperty("compteTechnique").ValueKind == JsonValueKind.Object)]), chemin, corps, operation.Methode);

            var told = $"{nom}, tour {round.ToString(CultureInfo.InvariantCulture)} : {reponse.Statut} {Short(reponse.Texte)}{Environment.NewLine}{Short(corps ?? chemin)}";
            Assert.True(IsClean(operation, reponse), told);
            Assert.False(Leak().IsMatch(reponse.Texte), told);
            Assert.All(new[] { "TEMOIN-9", temoin.Id, temoin.ClientId, temoin.ClientSecret }, secret => Assert.DoesNotContain(secret, reponse.Texte, StringComparison.Ordinal));
        }

        await monde.Soumettre("F-2");
    }

    private static bool IsClean(Operation operation, Answer reponse)
    {
        if (operation.EstRest)
        {
            return reponse.Statut is 200 or 204 or 400 or 403 or 404;
        }

        return reponse.Statut is 200 or 400 && reponse.Json is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty("codeRetour", out var code) && code.ValueKind == JsonValueKind.Number
            && json.TryGetProperty("libelle", out var libelle) && libelle.GetString() is { Length: > 0 } && (reponse.Statut == 200) == (code.GetInt32() != 400);
    }

    private static string Short(string text) => text.Length > 3000 ? text[..3000] + "…" : text;

    [GeneratedRegex(@"Exception|\bat ChorusSandbox|ChorusSandbox\.|System\.|Microsoft\.|LiteDB|\.cs:line|/tmp/|/home/|workspaces/")]
    private static partial Regex Leak();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();
}
