using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text;

namespace ChorusSandbox.Bench;

/// <summary>
/// Invoices in lots, by flow: deposit, reading of each file, controls and durable integration. Wanted: the 6.7 million of
/// December 2021 in one hour, 1,861 a second.
/// </summary>
internal static partial class Lots
{
    private const int InvoicesALot = 500;

    public static async Task Run(Setting run)
    {
        await using var server = await run.Server("lots");
        await using var bare = await Setting.Bare();
        var world = await BenchWorld.Create(server.Origin);
        var model = await Model(run.Folder, world);
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };
        // In other worlds: their invoices would be routed to their clients while the measure lasts.
        await Play(http, await BenchWorld.Create(server.Origin), model, 0, 1);
        var other = await BenchWorld.Create(server.Origin);
        var alone = Stopwatch.StartNew();
        await Play(http, other, model, 0, 1);
        run.Table.Add($"one lot of {InvoicesALot}, deposited, controlled, journaled and durable", alone.Elapsed.TotalMilliseconds, "ms", "< 1000");
        var lots = run.Quick ? 2 : 12;
        var sync = BareSync.Run(run.Folder, model.Length, run.Duration / 2);
        var posts = await Load.Run(1, run.Duration / 2, _ => Setting.Post(bare.Origin, model), body => body.Length > 0);
        var watch = Stopwatch.StartNew();
        var integrated = await Play(http, world, model, 1, lots);
        var elapsed = watch.Elapsed;
        if (integrated != lots * InvoicesALot)
        {
            throw new InvalidOperationException($"{integrated} invoices entered of {lots * InvoicesALot}.");
        }

        var each = elapsed.TotalMilliseconds / integrated;
        run.Table.Add($"invoices by flow, lots of {InvoicesALot}, deposit to durable integration", new LoadResult(integrated / elapsed.TotalSeconds, each, each), posts, sync, ">= 1861");
        run.Table.Add("memory after the lots", server.Megabytes, "MB", "");
    }

    /// <summary>Deposits lots, then lets the world's time reach their integration; tells how many invoices entered.</summary>
    private static async Task<int> Play(HttpClient http, BenchWorld world, string model, int first, int count)
    {
        for (var lot = first; lot < first + count; lot++)
        {
            using var answer = await http.SendAsync(world.Flow(Zip(model, lot)));
            var body = await answer.Content.ReadAsStringAsync();
            if (!body.Contains("\"codeRetour\":0", StringComparison.Ordinal))
            {
                throw new InvalidOperationException(body);
            }
        }

        using var advanced = await http.PostAsJsonAsync(world.Advance, new { duree = "PT3S" });
        var acts = (await advanced.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("evenements");
        var deposits = acts.EnumerateArray().Where(a => a.GetProperty("acte").GetString() is "SoumettreFacture" or "IntegrerFlux").ToList();
        return deposits.Find(a => a.GetProperty("refus").GetArrayLength() > 0 || a.GetProperty("avertissements").GetArrayLength() > 1) is { ValueKind: JsonValueKind.Object } refused
            ? throw new InvalidOperationException(refused.ToString())
            : deposits.Count(a => a.GetProperty("acte").GetString() == "SoumettreFacture");
    }

    /// <summary>An invoice in UBL from the supplier of the world, as the program itself makes it.</summary>
    private static async Task<string> Model(string folder, BenchWorld world)
    {
        var files = await Generated.Files(folder, "ubl", 20);
        return files.First(f => f.Contains(world.Supplier, StringComparison.Ordinal) && f.Contains(">380<", StringComparison.Ordinal));
    }

    [GeneratedRegex($"F{BenchWorld.SeedText}-[0-9]{{4}}")]
    private static partial Regex Number();

    private static byte[] Zip(string model, int lot)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            for (var i = 0; i < InvoicesALot; i++)
            {
                var number = string.Create(CultureInfo.InvariantCulture, $"L{lot:D4}-{i:D4}");
                using var entry = new StreamWriter(zip.CreateEntry(number + ".xml", CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
                entry.Write(Number().Replace(model, number));
            }
        }

        return bytes.ToArray();
    }
}
