using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;

namespace ChorusSandbox.Bench;

/// <summary>The measures of design 9, on the real server in its own process, each beside what this machine can do at all.</summary>
internal sealed class Measures(bool quick)
{
    private static readonly int[] Clients = [1, 32, 200];

    private readonly TimeSpan _load = TimeSpan.FromSeconds(quick ? 2 : 10);
    private readonly int _worlds = quick ? 10 : 100;
    private readonly Table _table = new();

    public async Task Run()
    {
        var folder = Directory.CreateTempSubdirectory("chorus-bench-").FullName;
        try
        {
            await Starts(Path.Combine(folder, "data"));
            await using (var server = await Server(Path.Combine(folder, "data")))
            {
                await Worlds(server.Origin);
            }

            await Loads(folder);
            Console.WriteLine(_table);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task Starts(string data)
    {
        await using (var first = await Server(data))
        {
            _table.Add("first start ever, demonstration world made, to the first answer", first.FirstAnswer.TotalMilliseconds, "ms", "");
        }

        var starts = new List<double>();
        for (var i = 0; i < (quick ? 1 : 5); i++)
        {
            await using var again = await Server(data);
            starts.Add(again.FirstAnswer.TotalMilliseconds);
        }

        _table.Add("cold start to the first answer (median)", starts.Order().ElementAt(starts.Count / 2), "ms", "< 1000");
        await using (var bare = await Bare())
        {
            _table.Add("the same of a bare Kestrel", bare.FirstAnswer.TotalMilliseconds, "ms", "");
        }

        await using var idle = await Server(data);
        await Task.Delay(TimeSpan.FromSeconds(quick ? 1 : 5), TimeProvider.System);
        _table.Add("idle memory", idle.Megabytes, "MB", "< 200");
    }

    private async Task Worlds(string origin)
    {
        using var http = new HttpClient();
        await Make(http, origin, 1);
        _table.Add("a new world", await Make(http, origin, 1), "ms", "< 200");
        var reset = Stopwatch.StartNew();
        using (var answer = await http.PostAsync(new Uri(origin + "/console/api/mondes/demo/reinitialiser"), JsonContent.Create(new { })))
        {
            answer.EnsureSuccessStatusCode();
        }

        _table.Add("a world reset", reset.Elapsed.TotalMilliseconds, "ms", "< 200");
        _table.Add(string.Create(CultureInfo.InvariantCulture, $"{_worlds} worlds in one call"), await Make(http, origin, _worlds), "ms", quick ? "" : "< 10000");
    }

    private static async Task<double> Make(HttpClient http, string origin, int count)
    {
        var watch = Stopwatch.StartNew();
        object asked = count == 1 ? new { nom = "Mesure", graine = 7 } : new { nom = "Mesure", graine = 7, nombre = count };
        using var answer = await http.PostAsJsonAsync(new Uri(origin + "/console/api/mondes"), asked);
        answer.EnsureSuccessStatusCode();
        return watch.Elapsed.TotalMilliseconds;
    }

    private async Task Loads(string folder)
    {
        await using var server = await Server(Path.Combine(folder, "loads"));
        await using var bare = await Bare();
        var world = await BenchWorld.Create(server.Origin);
        var invoice = world.Invoice("B-0");
        var sync = BareSync.Run(folder, Encoding.UTF8.GetByteCount(invoice), _load / 2);
        _table.Add("bare append + sync, one after the other", sync, null, sync, "");
        foreach (var clients in Clients)
        {
            var posts = await Load.Run(clients, _load / 2, _ => Post(bare.Origin, invoice), body => body.Length > 0);
            _table.Add(Named("bare Kestrel POST of the same body", clients), posts, posts, null, "");
            var deposits = await Load.Run(clients, _load, n => world.Deposit((clients * 100_000_000L) + n), body => body.Contains("\"codeRetour\":0", StringComparison.Ordinal));
            _table.Add(Named("durable deposits of a 12-line invoice", clients), deposits, posts, sync, clients == 32 ? ">= 1000, or 0.05 of bare" : "");
            var tokens = await Load.Run(clients, _load / 2, _ => world.Token(), body => body.Contains("access_token", StringComparison.Ordinal));
            _table.Add(Named("tokens", clients), tokens, posts, null, "");
        }

        _table.Add("memory after the loads", server.Megabytes, "MB", "");
    }

    private static Task<ChildProcess> Bare() => ChildProcess.Start(typeof(Measures).Assembly.Location, port => [BarePost.Verb, port], "/");

    private static HttpRequestMessage Post(string origin, string body) =>
        new(HttpMethod.Post, new Uri(origin + BarePost.Path)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private static string Named(string what, int clients) => string.Create(CultureInfo.InvariantCulture, $"{what}, {clients} client{(clients > 1 ? "s" : "")}");

    private static Task<ChildProcess> Server(string data) =>
        ChildProcess.Start(ServerAssembly(), port => ["serve", "--urls", "http://127.0.0.1:" + port, "--data", data], "/");

    /// <summary>The server that the build of this project built, in its own output folder.</summary>
    private static string ServerAssembly()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var output = Path.Combine("bin", here.Parent!.Name, here.Name, "chorus-sandbox.dll");
        while (here is not null && !File.Exists(Path.Combine(here.FullName, "ChorusSandbox.sln")))
        {
            here = here.Parent;
        }

        return Path.Combine(here!.FullName, "src", "ChorusSandbox.Server", output);
    }
}
