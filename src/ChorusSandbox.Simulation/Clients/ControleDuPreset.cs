using System.Collections.Immutable;
using System.Text.Json;

namespace ChorusSandbox.Simulation.Clients;

/// <summary>
/// What a preset may hold (design 6): priority, path, methods, a body matcher, status, headers, a JSON body and a delay of
/// ten seconds at most. Everything else that WireMock knows is refused: a mapping may read any file of the machine, call
/// other servers, run templates or keep a state shared by all worlds.
/// </summary>
internal static class ControleDuPreset
{
    private const int DelaiMaximum = 10_000;

    /// <summary>Refusals of a file, one for each key it may not hold; none when it can be played.</summary>
    /// <param name="nom">Name of the preset, which its paths must begin with.</param>
    /// <param name="contenu">The file.</param>
    public static ImmutableArray<Refus> Controler(string nom, string contenu)
    {
        try
        {
            using var document = JsonDocument.Parse(contenu);
            return document.RootElement.ValueKind == JsonValueKind.Array && document.RootElement.GetArrayLength() > 0
                ? [.. document.RootElement.EnumerateArray().SelectMany(m => Mapping(m, nom)).Distinct(StringComparer.Ordinal).Select(cle => Interdit(nom, cle))]
                : [Interdit(nom, "autre chose qu’une liste de réponses")];
        }
        catch (JsonException)
        {
            return [Interdit(nom, "un contenu qui n’est pas du JSON")];
        }
    }

    private static Refus Interdit(string nom, string cle) =>
        Refus.De(CodeRefus.ConsoleModeleClientInterdit, "fichier", cle, ("fichier", nom + ".json"), ("cle", cle));

    private static IEnumerable<string> Mapping(JsonElement mapping, string nom) => Objet(mapping, "Mapping", (cle, valeur) => cle switch
    {
        "Priority" => Si(valeur.ValueKind == JsonValueKind.Number, cle),
        "Request" => Requete(valeur, nom),
        "Response" => Reponse(valeur),
        _ => [cle],
    }, "Request", "Response");

    private static IEnumerable<string> Requete(JsonElement requete, string nom) => Objet(requete, "Request", (cle, valeur) => cle switch
    {
        "Path" => Si(valeur.ValueKind == JsonValueKind.String && valeur.GetString() == $"/{nom}/*", cle),
        "Methods" => Si(EstUneListeDeTextes(valeur), cle),
        "Body" => Objet(valeur, cle, (c, v) => c == "Matcher" ? Condition(v) : [c], "Matcher"),
        _ => [cle],
    }, "Path", "Methods");

    private static IEnumerable<string> Condition(JsonElement condition) => Objet(condition, "Matcher", (cle, valeur) => cle switch
    {
        "Name" => Si(valeur.ValueKind == JsonValueKind.String && valeur.GetString() == "JsonPartialMatcher", cle),
        "Pattern" => Si(valeur.ValueKind == JsonValueKind.Object, cle),
        _ => [cle],
    }, "Name", "Pattern");

    private static IEnumerable<string> Reponse(JsonElement reponse) => Objet(reponse, "Response", (cle, valeur) => cle switch
    {
        "StatusCode" => Si(valeur.ValueKind == JsonValueKind.Number && valeur.TryGetInt32(out var code) && code is >= 200 and <= 599, cle),
        "Headers" => Objet(valeur, cle, (c, v) => Si(v.ValueKind == JsonValueKind.String, c)),
        "BodyAsJson" => Si(valeur.ValueKind == JsonValueKind.Object, cle),
        "Delay" => Si(valeur.ValueKind == JsonValueKind.Number && valeur.TryGetInt32(out var delai) && delai is >= 0 and <= DelaiMaximum, cle),
        _ => [cle],
    }, "StatusCode");

    /// <summary>The faults of an object: what its keys hold, and those it lacks; <paramref name="nom"/> itself where it is no object.</summary>
    private static IEnumerable<string> Objet(JsonElement element, string nom, Func<string, JsonElement, IEnumerable<string>> cle, params string[] attendues)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return [nom];
        }

        var noms = element.EnumerateObject().Select(p => p.Name).ToList();
        return
        [
            .. element.EnumerateObject().SelectMany(p => cle(p.Name, p.Value)),
            .. attendues.Except(noms, StringComparer.Ordinal).Select(a => $"{nom} sans {a}"),
        ];
    }

    private static bool EstUneListeDeTextes(JsonElement valeur) =>
        valeur.ValueKind == JsonValueKind.Array && valeur.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String);

    private static IEnumerable<string> Si(bool admis, string cle) => admis ? [] : [cle];
}
