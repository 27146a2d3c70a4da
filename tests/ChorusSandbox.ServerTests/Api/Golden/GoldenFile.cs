using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

using ChorusSandbox.Server.Api.Passerelle;
using ChorusSandbox.ServerTests.Architecture;

namespace ChorusSandbox.ServerTests.Api.Golden;

/// <summary>One golden file: what is done before, one call, and the answer that is approved. The format is told in <c>docs/api/README.md</c>; the OpenAPI document shows the same files.</summary>
/// <param name="Name">Path from the folder, without <c>.json</c>: <c>factures/rechercher.fournisseur.parStatut</c>.</param>
/// <param name="Json">Its content.</param>
internal sealed record GoldenFile(string Name, JsonObject Json)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Keys = ["cas", "graine", "avant", "par", "methode", "operation", "demande", "envoi", "statut", "reponse"];

    /// <summary>The folder of the golden files.</summary>
    public static readonly string Folder = Path.Combine(SourceTree.Root, "docs", "api");

    /// <summary>Path called after <c>/cpro/</c>, placeholders in it: <c>factures/v1/soumettre</c>.</summary>
    public string Operation => Json["operation"]?.GetValue<string>() ?? throw new InvalidDataException($"{Name} : la clé « operation » manque.");

    /// <summary>HTTP method.</summary>
    public string Methode => Json["methode"]?.GetValue<string>() ?? "POST";

    /// <summary>The operation that the path is of; null when no operation is.</summary>
    public Operation? Cible => OperationsDeLApi.Toutes.FirstOrDefault(o => o.Methode == Methode && OperationsDeLApi.Parametres(o, "/cpro/" + Operation) is not null);

    /// <summary>Who calls.</summary>
    public string Par => Json["par"]?.GetValue<string>() ?? "fournisseur";

    /// <summary>HTTP status expected.</summary>
    public int Statut => Json["statut"]?.GetValue<int>() ?? 200;

    /// <summary>Seed of the world.</summary>
    public int Graine => Json["graine"]?.GetValue<int>() ?? 7;

    /// <summary>True when the file sends a body.</summary>
    public bool AUnCorps => Json.ContainsKey("demande");

    /// <summary>Business code of the approved answer; null where none is.</summary>
    public int? CodeRetour => Json["reponse"] is JsonObject reponse && reponse["codeRetour"] is JsonValue code ? code.GetValue<int>() : null;

    /// <summary>Steps before the call.</summary>
    public IEnumerable<JsonObject> Avant => (Json["avant"] as JsonArray ?? []).Select(e => (JsonObject)e!);

    /// <summary>The body as it is sent, as text: told where <c>demande</c> is filled in from the world, empty elsewhere.</summary>
    public string Envoi => Json["envoi"] is { } envoi ? Write(envoi) : "";

    /// <summary>The answer that is approved, as text; empty where none is yet.</summary>
    public string Attendue => Json["reponse"] is { } reponse ? Write(reponse) : "";

    /// <summary>Where the files of an operation stand: <c>factures/rechercher.fournisseur</c>.</summary>
    public static string Prefix(string operation)
    {
        var parts = operation.Split('/');
        return $"{parts[0]}/{string.Join('.', parts[2..].Select(p => p.Trim('{', '}')))}";
    }

    /// <summary>Every golden file, in order.</summary>
    public static IEnumerable<GoldenFile> All() => !Directory.Exists(Folder) ? [] : Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
        .Where(f => !f.EndsWith(".received.json", StringComparison.Ordinal))
        .Select(f => Path.GetRelativePath(Folder, f)[..^".json".Length].Replace('\\', '/'))
        .Where(n => n.Contains('/', StringComparison.Ordinal) && !n.StartsWith("fichiers/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Load);

    /// <summary>Reads a file by its name.</summary>
    public static GoldenFile Load(string name)
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")), documentOptions: new JsonDocumentOptions { AllowTrailingCommas = true })!.AsObject();
        return json.Select(p => p.Key).FirstOrDefault(k => !Keys.Contains(k)) is { } unknown
            ? throw new InvalidDataException($"{name} : clé inconnue « {unknown} ».") : new GoldenFile(name, json);
    }

    /// <summary>JSON as golden files write it: numbers keep their form, properties their order.</summary>
    public static string Write(JsonNode? node) => node is null ? "null" : node.ToJsonString(Readable);

    /// <summary>Compares what was sent and answered with what is approved; writes what was seen beside where it differs.</summary>
    /// <param name="envoi">The body as it was sent, where <c>demande</c> is filled in; null elsewhere.</param>
    /// <param name="statut">HTTP status of the answer.</param>
    /// <param name="reponse">Its body; null where it is empty.</param>
    public void Check(JsonNode? envoi, int statut, JsonNode? reponse)
    {
        var seen = Path.Combine(Folder, Name + ".received.json");
        var (sent, received) = (envoi is null ? "" : Write(envoi), reponse is null ? "" : Write(reponse));
        if (sent == Envoi && statut == Statut && received == Attendue)
        {
            File.Delete(seen);
            return;
        }

        var copy = new JsonObject(Json.Where(p => p.Key is not ("envoi" or "statut" or "reponse")).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));
        if (envoi is not null)
        {
            copy["envoi"] = envoi.DeepClone();
        }

        if (statut != 200)
        {
            copy["statut"] = statut;
        }

        if (reponse is not null)
        {
            copy["reponse"] = reponse.DeepClone();
        }

        File.WriteAllText(seen, Write(copy) + "\n");
        Assert.Fail($"{Name}.json diffère de {Path.GetFileName(seen)} : relire, puis approuver en le renommant.{Environment.NewLine}{Difference(sent, statut, received)}");
    }

    private string Difference(string sent, int statut, string received)
    {
        if (statut != Statut)
        {
            return $"statut HTTP {statut} au lieu de {Statut} : {received}";
        }

        return sent == Envoi ? "réponse, " + Line(Attendue, received) : "envoi, " + Line(Envoi, sent);
    }

    private static string Line(string approved, string seen)
    {
        var (before, after) = (approved.Split('\n'), seen.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(before.Length, after.Length)).First(i => before.ElementAtOrDefault(i) != after.ElementAtOrDefault(i));
        return $"ligne {line + 1}{Environment.NewLine}  approuvé : {before.ElementAtOrDefault(line)}{Environment.NewLine}  reçu     : {after.ElementAtOrDefault(line)}";
    }
}
