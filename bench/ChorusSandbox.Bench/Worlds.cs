using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;

namespace ChorusSandbox.Bench;

/// <summary>How long worlds take to be made and to begin anew.</summary>
internal static class Worlds
{
    public static async Task Run(Setting run)
    {
        await using var server = await run.Server("worlds");
        var origin = server.Origin;
        var worlds = run.Quick ? 10 : 100;
        using var http = new HttpClient();
        await Make(http, origin, 1);
        run.Table.Add("a new world", await Make(http, origin, 1), "ms", "< 200");
        var reset = Stopwatch.StartNew();
        using (var answer = await http.PostAsync(new Uri(origin + "/console/api/mondes/m2/reinitialiser"), JsonContent.Create(new { })))
        {
            answer.EnsureSuccessStatusCode();
        }

        run.Table.Add("a world reset", reset.Elapsed.TotalMilliseconds, "ms", "< 200");
        run.Table.Add(string.Create(CultureInfo.InvariantCulture, $"{worlds} worlds in one call"), await Make(http, origin, worlds), "ms", run.Quick ? "" : "< 10000");
    }

    private static async Task<double> Make(HttpClient http, string origin, int count)
    {
        var watch = Stopwatch.StartNew();
        object asked = count == 1 ? new { nom = "Mesure", graine = 7 } : new { nom = "Mesure", graine = 7, nombre = count };
        using var answer = await http.PostAsJsonAsync(new Uri(origin + "/console/api/mondes"), asked);
        answer.EnsureSuccessStatusCode();
        return watch.Elapsed.TotalMilliseconds;
    }
}
