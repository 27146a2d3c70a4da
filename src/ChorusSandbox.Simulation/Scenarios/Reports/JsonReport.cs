using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Reading;

namespace ChorusSandbox.Simulation.Scenarios.Reports;

/// <summary>Results as one JSON document: nothing else goes to the standard output with <c>--json</c>.</summary>
public static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document.</summary>
    public static string Write(IReadOnlyList<ScenarioResult> results) =>
        new JsonObject { ["scenarios"] = new JsonArray([.. results.Select(Scenario)]) }.ToJsonString(Options);

    /// <summary>Scenarios, without playing them.</summary>
    public static string List(IEnumerable<(string Fichier, string? Titre, string? Public)> scenarios) =>
        new JsonObject
        {
            ["scenarios"] = new JsonArray([.. scenarios.Select(s => new JsonObject { ["fichier"] = s.Fichier, ["titre"] = s.Titre, ["public"] = s.Public })]),
        }.ToJsonString(Options);

    /// <summary>Anomalies found without playing.</summary>
    public static string Anomalies(IEnumerable<Anomalie> anomalies) =>
        new JsonObject
        {
            ["anomalies"] = new JsonArray([.. anomalies.Select(a => new JsonObject { ["fichier"] = a.Fichier, ["ligne"] = a.Ligne, ["message"] = a.Message })]),
        }.ToJsonString(Options);

    private static JsonObject Scenario(ScenarioResult r) => new()
    {
        ["fichier"] = r.Fichier,
        ["titre"] = r.Titre,
        ["issue"] = r.Issue.Code(),
        ["dureeMs"] = Math.Round(r.Duree.TotalMilliseconds),
        ["anomalies"] = new JsonArray([.. r.Anomalies.Select(a => new JsonObject { ["ligne"] = a.Ligne, ["message"] = a.Message })]),
        ["etapes"] = new JsonArray([.. r.Etapes.Select(Etape)]),
        ["journal"] = r.Journal is { } j
            ? new JsonObject
            {
                ["issue"] = j.Issue.Code(),
                ["explication"] = j.Explication,
                ["ecarts"] = new JsonArray([.. j.Ecarts.Select(e => JsonValue.Create(e))]),
            }
            : null,
    };

    private static JsonObject Etape(StepResult e) => new()
    {
        ["rang"] = e.Rang,
        ["ligne"] = e.Ligne,
        ["libelle"] = e.Libelle,
        ["issue"] = e.Issue.Code(),
        ["explication"] = e.Explication,
        ["echange"] = e.Echange is { } x ? Echange(x) : null,
        ["attentes"] = new JsonArray([.. e.Constats.Select(Constat)]),
    };

    private static JsonObject Echange(Echange x) => new()
    {
        ["porte"] = x.Porte,
        ["demande"] = x.Demande,
        ["corps"] = x.Corps?.DeepClone(),
        ["http"] = x.Http,
        ["reponse"] = x.Reponse?.DeepClone(),
        ["trace"] = x.Trace,
        ["refus"] = new JsonArray([.. x.Refus.Select(c => JsonValue.Create(c.Code()))]),
        ["explications"] = new JsonArray([.. x.Explications.Select(t => JsonValue.Create(t))]),
    };

    private static JsonObject Constat(Constat c) => new()
    {
        ["ligne"] = c.Ligne,
        ["libelle"] = c.Libelle,
        ["issue"] = c.Issue.Code(),
        ["attendu"] = c.Attendu,
        ["obtenu"] = c.Obtenu,
        ["explication"] = c.Explication,
    };
}
