using System.Globalization;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.WebUtilities;

namespace ChorusSandbox.Server.Access;

/// <summary>Exchanges as an HTTP Archive 1.2, which browsers and API tools open. Masked, like all that is kept.</summary>
public static class ArchiveHar
{
    /// <summary>The archive, oldest exchange first.</summary>
    /// <param name="echanges">The exchanges, whole.</param>
    /// <param name="origine">Origin of the addresses of the program.</param>
    public static JsonObject De(IEnumerable<Echange> echanges, string origine) => new()
    {
        ["log"] = new JsonObject
        {
            ["version"] = "1.2",
            ["creator"] = new JsonObject { ["name"] = "Chorus Sandbox", ["version"] = "1" },
            ["comment"] = "Bac à sable de formation : données fictives, secrets et comptes bancaires masqués.",
            ["entries"] = new JsonArray([.. echanges.OrderBy(e => e.Trace, StringComparer.Ordinal).Select(e => Entree(e, origine))]),
        },
    };

    private static JsonObject Entree(Echange e, string origine)
    {
        var entree = new JsonObject
        {
            ["startedDateTime"] = (e.Mur - TimeSpan.FromMilliseconds(e.DureeMs)).ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["time"] = e.DureeMs,
            ["request"] = Requete(e, origine),
            ["response"] = Reponse(e),
            ["cache"] = new JsonObject(),
            ["timings"] = new JsonObject { ["send"] = 0, ["wait"] = e.DureeMs, ["receive"] = 0 },
            ["comment"] = e.Verdict,
            ["_trace"] = e.Trace,
        };
        return entree;
    }

    private static JsonObject Requete(Echange e, string origine)
    {
        var requete = new JsonObject
        {
            ["method"] = e.Methode,
            ["url"] = origine + e.Chemin + e.Parametres,
            ["httpVersion"] = "HTTP/1.1",
            ["cookies"] = new JsonArray(),
            ["headers"] = Entetes(e.Entetes),
            ["queryString"] = new JsonArray([.. QueryHelpers.ParseQuery(e.Parametres).Select(p => Couple(p.Key, p.Value.ToString()))]),
            ["headersSize"] = -1,
            ["bodySize"] = e.TailleRequete,
        };
        if (e.Requete.Length > 0)
        {
            requete["postData"] = new JsonObject { ["mimeType"] = e.Entetes.GetValueOrDefault("Content-Type", ""), ["text"] = e.Requete };
        }

        return requete;
    }

    private static JsonObject Reponse(Echange e) => new()
    {
        ["status"] = e.Statut,
        ["statusText"] = "",
        ["httpVersion"] = "HTTP/1.1",
        ["cookies"] = new JsonArray(),
        ["headers"] = Entetes(e.EntetesReponse.SetItem("X-Sandbox-Trace", e.Trace)),
        ["content"] = new JsonObject { ["size"] = e.TailleReponse, ["mimeType"] = e.EntetesReponse.GetValueOrDefault("Content-Type", ""), ["text"] = e.Reponse },
        ["redirectURL"] = "",
        ["headersSize"] = -1,
        ["bodySize"] = e.TailleReponse,
    };

    private static JsonArray Entetes(IEnumerable<KeyValuePair<string, string>> entetes) => [.. entetes.Select(h => Couple(h.Key, h.Value))];

    private static JsonObject Couple(string nom, string valeur) => new() { ["name"] = nom, ["value"] = valeur };
}
