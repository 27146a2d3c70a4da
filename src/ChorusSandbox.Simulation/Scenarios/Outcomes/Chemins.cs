using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChorusSandbox.Simulation.Scenarios.Outcomes;

/// <summary>Paths with dots into JSON; items of a list by number from 0.</summary>
public static class Chemins
{
    /// <summary>The value there, as text; null when nothing is.</summary>
    public static string? Lire(JsonNode? racine, string chemin)
    {
        var ici = racine;
        foreach (var pas in chemin.Split('.'))
        {
            ici = ici switch
            {
                JsonObject o => o[pas],
                JsonArray a when int.TryParse(pas, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < a.Count => a[i],
                _ => null,
            };
        }

        return ici switch
        {
            null => null,
            JsonValue v when v.GetValueKind() == JsonValueKind.String => v.GetValue<string>(),
            _ => ici.ToJsonString(),
        };
    }
}
