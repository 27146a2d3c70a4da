using System.Text.Json.Nodes;

using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Document;

/// <summary>One golden file of <c>docs/api</c>, as the document shows it: the tests play the same files, so that no example can lie.</summary>
/// <param name="Cle">What tells it from the others of its operation.</param>
/// <param name="Cas">What it is a case of, in one sentence.</param>
/// <param name="Operation">What is called.</param>
/// <param name="Statut">HTTP status of the answer.</param>
/// <param name="Demande">The body sent; null where there is none.</param>
/// <param name="Reponse">The answer; null where it is empty.</param>
internal sealed record EchangeDeReference(string Cle, string Cas, Operation Operation, int Statut, JsonNode? Demande, JsonNode? Reponse)
{
    private const string Dossier = "api/";
    private const string Empreinte = "sha256:";

    /// <summary>Business code of the answer; null where it bears none.</summary>
    public int? CodeRetour => Reponse is JsonObject reponse ? reponse["codeRetour"]?.GetValue<int>() : null;

    public string? Libelle => Reponse is JsonObject reponse ? reponse["libelle"]?.GetValue<string>() : null;

    /// <summary>True when the operation did what it was asked.</summary>
    public bool EstAccepte => Statut < 300 && CodeRetour is null or 0;

    /// <summary>Those that the document shows of each operation: one success, the plainest, and every refusal.</summary>
    public static ILookup<Operation, EchangeDeReference> Montres() => Tous()
        .GroupBy(e => e.Operation)
        .SelectMany(g => g.Where(e => e.EstAccepte).OrderBy(e => e.Cle.Length).ThenBy(e => e.Cle, StringComparer.Ordinal).Take(1).Concat(g.Where(e => !e.EstAccepte)))
        .ToLookup(e => e.Operation);

    private static IEnumerable<EchangeDeReference> Tous()
    {
        var assembly = typeof(EchangeDeReference).Assembly;
        foreach (var ressource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Dossier, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var flux = assembly.GetManifestResourceStream(ressource)!;
            yield return Lire(ressource[Dossier.Length..].Replace('\\', '/'), JsonNode.Parse(flux)!.AsObject());
        }
    }

    private static EchangeDeReference Lire(string nom, JsonObject json)
    {
        var methode = json["methode"]?.GetValue<string>() ?? HttpMethods.Post;
        var chemin = "/cpro/" + json["operation"]!.GetValue<string>();
        var operation = OperationsDeLApi.Toutes.First(o => o.Methode == methode && OperationsDeLApi.Parametres(o, chemin) is not null);
        var prefixe = operation.Chemin.Split('/') is [var module, _, .. var suite] ? $"{module}/{string.Join('.', suite.Select(p => p.Trim('{', '}')))}" : "";
        var cle = nom[prefixe.Length..^".json".Length].TrimStart('.');
        return new EchangeDeReference(cle, json["cas"]!.GetValue<string>(), operation, json["statut"]?.GetValue<int>() ?? StatusCodes.Status200OK,
            Abrege(json["envoi"] ?? json["demande"]), Abrege(json["reponse"]));
    }

    /// <summary>A long base64 content is kept by its digest in the files, which no caller would send or receive.</summary>
    private static JsonNode? Abrege(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Abrege(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Abrege)]),
        JsonValue v when v.TryGetValue<string>(out var texte) && texte.StartsWith(Empreinte, StringComparison.Ordinal) => JsonValue.Create("(contenu en base64, abrégé ici)"),
        _ => node?.DeepClone(),
    };
}
