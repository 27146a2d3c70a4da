using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChorusSandbox.ServerTests.Api.Golden;

/// <summary>A golden file played in a world of its own: its steps are done, its call is ready.</summary>
internal sealed partial class GoldenRun
{
    private const int LongContent = 300;

    private readonly GoldenFile _file;
    private readonly Dictionary<string, JsonNode?> _kept = new(StringComparer.Ordinal);

    private GoldenRun(GoldenFile file, ApiWorld world) => (_file, World) = (file, world);

    public ApiWorld World { get; }

    /// <summary>The account that makes the call.</summary>
    public JsonElement Par => Who(_file.Par);

    /// <summary>The path of the call, filled in.</summary>
    public string Chemin => Text(_file.Operation);

    /// <summary>The body of the call, filled in; null when the file sends none.</summary>
    public string? Corps => _file.AUnCorps ? Fill(_file.Json["demande"])?.ToJsonString() ?? "null" : null;

    /// <summary>The body as a golden file keeps it once filled in; null where it holds nothing to fill.</summary>
    public JsonNode? Envoi => _file.AUnCorps && GoldenFile.Write(_file.Json["demande"]).Contains("{{", StringComparison.Ordinal) ? Shorten(Fill(_file.Json["demande"])) : null;

    /// <summary>Everything said before the call, filled in.</summary>
    public string Histoire => string.Join('\n', _file.Avant.Select(step => Fill(step)?.ToJsonString()));

    /// <summary>A new world where everything before the call is done.</summary>
    public static async Task<GoldenRun> Prepare(ApiHost host, GoldenFile file)
    {
        var run = new GoldenRun(file, await host.Monde(file.Graine));
        foreach (var (step, i) in file.Avant.Select((s, i) => (s, i)))
        {
            await run.Do(step, $"{file.Name}, avant[{i}]");
        }

        return run;
    }

    /// <summary>Makes the call.</summary>
    public Task<Answer> Call() => World.Appeler(Par, Chemin, Corps, _file.Methode);

    /// <summary>An answer as a golden file keeps it: long base64 contents by their digest; null for an empty body.</summary>
    public static JsonNode? Kept(Answer answer) => answer.Texte.Length == 0 ? null : Shorten(JsonNode.Parse(answer.Texte));

    private async Task Do(JsonObject step, string where)
    {
        switch (step.First(p => p.Key is not "methode").Key)
        {
            case "avancer":
                await World.Avancer(step["avancer"]!.GetValue<string>());
                return;
            case "client":
                Accept(await World.Console(HttpMethod.Put, "/clients/" + Text(step["client"]), new { comportement = Text(step["comportement"]) }), where);
                return;
            case "console":
                Keep(step, Accept(await World.Console(new HttpMethod(Text(step["methode"])), Text(step["console"]), Fill(step["corps"])), where), where);
                return;
        }

        var answer = await World.Appeler(Who(Text(step["par"] ?? "fournisseur")), Text(step["operation"]), step.ContainsKey("demande") ? Fill(step["demande"])?.ToJsonString() ?? "null" : null, Text(step["methode"] ?? "POST"));
        var expected = step["codeRetour"]?.GetValue<int>() ?? 0;
        var code = answer.Texte.Length > 0 && answer.Json is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty("codeRetour", out var c) ? c.GetInt32() : 0;
        Assert.True(answer.Statut is 200 or 204 && code == expected, $"{where} : {answer.Statut} {answer.Texte}");
        Keep(step, answer, where);
    }

    private void Keep(JsonObject step, Answer answer, string where)
    {
        foreach (var (name, path) in step["garde"] as JsonObject ?? [])
        {
            _kept[name] = At(JsonNode.Parse(answer.Texte), path!.GetValue<string>()) ?? throw new InvalidDataException($"{where} : {path} n’est pas dans {answer.Texte}");
        }
    }

    private string Text(JsonNode? node) => Fill(node)?.ToString() ?? "";

    /// <summary>The node with its placeholders replaced; a text that is only one takes the JSON value.</summary>
    private JsonNode? Fill(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Fill(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Fill)]),
        JsonValue v when v.GetValueKind() == JsonValueKind.String => Fill(v.GetValue<string>()),
        _ => node?.DeepClone(),
    };

    private JsonNode? Fill(string text) => Placeholder().Match(text) is { Success: true } whole && whole.Length == text.Length
        ? Value(whole.Groups[1].Value)
        : JsonValue.Create(Placeholder().Replace(text, m => Value(m.Groups[1].Value)?.ToString() ?? ""));

    private JsonNode? Value(string expression)
    {
        if (expression.StartsWith("base64:", StringComparison.Ordinal))
        {
            return Convert.ToBase64String(Encoding.UTF8.GetBytes(expression["base64:".Length..]));
        }

        if (expression.StartsWith("fichier:", StringComparison.Ordinal))
        {
            return Convert.ToBase64String(File.ReadAllBytes(Path.Combine(GoldenFile.Folder, "fichiers", expression["fichier:".Length..])));
        }

        var (first, rest) = expression.Split('.', 2) is [var a, var b] ? (a, b) : (expression, "");
        var root = _kept.TryGetValue(first, out var kept) ? kept : JsonNode.Parse((first == "monde" ? World.Description : Who(first)).GetRawText());
        return (At(root, rest) ?? throw new InvalidDataException($"{_file.Name} : {{{{{expression}}}}} n’a pas de valeur.")).DeepClone();
    }

    /// <summary>A structure by the word for it: a part, a role, a profile, a state, or a place in the list.</summary>
    private JsonElement Who(string word) => word switch
    {
        "fournisseur" => World.Fournisseur,
        "destinataire" => World.Destinataire,
        "autreFournisseur" => World.Structures.Last(s => Is(s, "role", "FOURNISSEUR") && HasAccount(s)),
        "edi" => World.Structures.First(s => s.GetProperty("edi").GetBoolean()),
        "inactive" => World.Structures.First(s => Is(s, "etat", "INACTIVE")),
        _ when World.Structures.Any(s => Is(s, "siret", word)) => World.Structures.First(s => Is(s, "siret", word)),
        _ when World.Structures.Any(s => Is(s, "role", word)) => World.Structures.First(s => Is(s, "role", word) && HasAccount(s)),
        _ when World.Structures.Any(s => Is(s, "profil", word)) => World.Profil(word),
        _ => throw new InvalidDataException($"{_file.Name} : « {word} » n’est ni un rôle, ni un profil, ni un SIRET, ni une valeur gardée."),
    };

    private static bool Is(JsonElement structure, string field, string value) => structure.GetProperty(field) is { ValueKind: JsonValueKind.String } found && found.GetString() == value;

    private static bool HasAccount(JsonElement structure) => structure.GetProperty("compteTechnique").ValueKind == JsonValueKind.Object;

    private static Answer Accept(Answer answer, string where)
    {
        Assert.True(answer.Statut is >= 200 and < 300, $"{where} : {answer.Statut} {answer.Texte}");
        return answer;
    }

    private static JsonNode? At(JsonNode? node, string path) => path.Length == 0 ? node : path.Split('.').Aggregate(node, (n, part) => n switch
    {
        JsonObject o => o[part],
        JsonArray a when int.TryParse(part, out var i) && i < a.Count => a[i],
        _ => null,
    });

    private static JsonNode? Shorten(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Shorten(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Shorten)]),
        JsonValue v when v.GetValueKind() == JsonValueKind.String && v.GetValue<string>() is { Length: > LongContent } text && Octets(text) is { } octets =>
            JsonValue.Create("sha256:" + Convert.ToHexStringLower(SHA256.HashData(octets))),
        _ => node?.DeepClone(),
    };

    private static byte[]? Octets(string text)
    {
        var octets = new byte[text.Length];
        return Convert.TryFromBase64String(text, octets, out var length) ? octets[..length] : null;
    }

    [GeneratedRegex(@"\{\{(.+?)\}\}", RegexOptions.Singleline)]
    private static partial Regex Placeholder();
}
