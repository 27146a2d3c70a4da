using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;

namespace ChorusSandbox.Bench;

/// <summary>Durable deposits and tokens by the API, under one, thirty-two and two hundred clients.</summary>
internal static class Loads
{
    private static readonly int[] Clients = [1, 32, 200];

    public static async Task Run(Setting run)
    {
        await using var server = await run.Server("loads");
        await using var bare = await Setting.Bare();
        var world = await BenchWorld.Create(server.Origin);
        var invoice = world.Invoice("B-0");
        var sync = BareSync.Run(run.Folder, Encoding.UTF8.GetByteCount(invoice), run.Duration / 2);
        run.Table.Add("bare append + sync, one after the other", sync, null, sync, "");
        foreach (var clients in Clients)
        {
            var posts = await Load.Run(clients, run.Duration / 2, _ => Setting.Post(bare.Origin, invoice), body => body.Length > 0);
            run.Table.Add(Setting.Named("bare Kestrel POST of the same body", clients), posts, posts, null, "");
            var deposits = await Load.Run(clients, run.Duration, n => world.Deposit((clients * 100_000_000L) + n), body => body.Contains("\"codeRetour\":0", StringComparison.Ordinal));
            run.Table.Add(Setting.Named("durable deposits of a 12-line invoice", clients), deposits, posts, sync, clients == 32 ? ">= 1000, or 0.05 of bare" : "");
            var tokens = await Load.Run(clients, run.Duration / 2, _ => world.Token(), body => body.Contains("access_token", StringComparison.Ordinal));
            run.Table.Add(Setting.Named("tokens", clients), tokens, posts, null, "");
        }

        run.Table.Add("memory after the loads", server.Megabytes, "MB", "");
    }
}
