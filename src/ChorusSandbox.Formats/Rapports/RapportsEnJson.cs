using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChorusSandbox.Formats.Rapports;

/// <summary>Reports as JSON, for machines: the same object for the command line and for the console's API.</summary>
public static class RapportsEnJson
{
    /// <summary>How it is written: indented, letters as they are.</summary>
    public static JsonSerializerOptions Options { get; } = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An array, one object a file, in their order, under the names given.</summary>
    public static string Ecrire(IEnumerable<(string Fichier, RapportDeControle Rapport)> rapports) =>
        new JsonArray([.. rapports.Select(r => De(r.Fichier, r.Rapport))]).ToJsonString(Options);

    /// <summary>
    /// The object of a file: <c>{fichier, format, profil, bienForme, structureValide, verdictChorus, verdictEn16931,
    /// verdictFacturX, regles}</c>; verdicts are <c>accepte</c>, <c>refuse</c>, <c>sans objet</c>.
    /// </summary>
    public static JsonObject De(string fichier, RapportDeControle rapport) => new()
    {
        ["fichier"] = fichier,
        ["format"] = rapport.Format,
        ["profil"] = rapport.Profil,
        ["bienForme"] = rapport.BienForme,
        ["structureValide"] = rapport.StructureValide,
        ["verdictChorus"] = Mot(rapport.Chorus),
        ["verdictEn16931"] = Mot(rapport.En16931),
        ["verdictFacturX"] = Mot(rapport.FacturX),
        ["regles"] = new JsonArray([.. rapport.Constats.Select(De)]),
    };

    /// <summary>A verdict in one French word, without accent.</summary>
    public static string Mot(VerdictDeControle verdict) => verdict switch
    {
        VerdictDeControle.Accepte => "accepte",
        VerdictDeControle.Refuse => "refuse",
        _ => "sans objet",
    };

    private static JsonNode De(ConstatDeControle c) => new JsonObject
    {
        ["id"] = c.Id,
        ["gravite"] = c.EstFatale ? "fatale" : "avertissement",
        ["famille"] = c.Famille,
        ["message"] = c.Message,
        ["chemin"] = c.Chemin,
        ["ligne"] = c.Ligne,
        ["valeur"] = c.Valeur,
        ["explication"] = c.Explication,
        ["correction"] = c.Correction,
    };
}
