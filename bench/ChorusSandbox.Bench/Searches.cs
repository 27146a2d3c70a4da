using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;

namespace ChorusSandbox.Bench;

/// <summary>
/// Searches of a supplier who has all the invoices of the world, ten thousand then a hundred thousand of them, and the opening
/// of that world. Wanted: a 99th percentile at most 1.5 times that of the small world; an opening in less than four seconds.
/// </summary>
internal static class Searches
{
    private const int Fillers = 64;

    private static readonly (string Name, object Criteria)[] All =
    [
        ("default search", new { }),
        ("rare status", new { statutCourant = new[] { "REJETEE" } }),
        ("rare amount", new { montantTTCMin = 99_999_999m }),
        ("common amount", new { montantTTCMin = 1m }),
        ("rare recipient", new { listeDestinataire = new[] { new { raisonSocialeStuctDmd = "AUCUNE DE CE NOM" } } }),
        ("rare type", new { typeFacture = "AVOIR" }),
        ("another order", new { rechercheFactureParFournisseur = new { triColonne = "NumeroFacture", triSens = "Ascendant" } }),
    ];

    public static async Task Run(Setting run)
    {
        BenchWorld world;
        await using (var server = await run.Server("searches"))
        await using (var bare = await Setting.Bare())
        {
            world = await BenchWorld.Create(server.Origin);
            var (few, many) = run.Quick ? (1_000, 10_000) : (10_000, 100_000);
            await Fill(world, 0, few);
            var small = await Measure(run, bare, world, few);
            await Fill(world, few, many);
            var large = await Measure(run, bare, world, many);
            for (var i = 0; i < All.Length; i++)
            {
                run.Table.Add($"{All[i].Name}: p99 at {many} of that at {few}", large[i].P99 / small[i].P99, "times", i < All.Length - 1 ? "<= 1.5" : "");
            }

            run.Table.Add($"memory with {many} invoices", server.Megabytes, "MB", "");
        }

        await using var again = await run.Server("searches");
        var opening = Stopwatch.StartNew();
        using var http = new HttpClient();
        using var answer = await http.SendAsync(world.At(again.Origin).Token());
        answer.EnsureSuccessStatusCode();
        (await http.GetAsync(world.At(again.Origin).Clock)).EnsureSuccessStatusCode();
        run.Table.Add("opening of that world", opening.Elapsed.TotalMilliseconds, "ms", run.Quick ? "" : "< 4000");
    }

    private static async Task<LoadResult[]> Measure(Setting run, ChildProcess bare, BenchWorld world, int count)
    {
        var posts = await Load.Run(1, run.Duration / 4, _ => Setting.Post(bare.Origin, "{}"), body => body.Length > 0);
        var results = new LoadResult[All.Length];
        for (var i = 0; i < All.Length; i++)
        {
            var criteria = All[i].Criteria;
            results[i] = await Load.Run(1, run.Duration / 2, _ => world.Search(criteria), body => body.Contains("\"codeRetour\":0", StringComparison.Ordinal));
            run.Table.Add(string.Create(CultureInfo.InvariantCulture, $"{All[i].Name} among {count} invoices, 1 client"), results[i], posts, null, "");
        }

        return results;
    }

    private static async Task Fill(BenchWorld world, int from, int to)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = Fillers, UseProxy = false };
        using var http = new HttpClient(handler);
        await Parallel.ForEachAsync(Enumerable.Range(from, to - from), new ParallelOptions { MaxDegreeOfParallelism = Fillers }, async (i, ct) =>
        {
            using var message = world.Deposit(i);
            using var answer = await http.SendAsync(message, ct);
            answer.EnsureSuccessStatusCode();
        });
    }
}
