using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChorusSandbox.Bench;

/// <summary>Random requests against the real server: none may break it, none may make it tell what it is made of.</summary>
internal sealed partial class Fuzz(int count)
{
    public const string Verb = "fuzz";

    private const int Clients = 16;
    private static readonly int[] Expected = [200, 204, 400, 401, 403, 404, 405, 413, 415];

    private readonly ConcurrentDictionary<(string Kind, int Status), int> _answers = new();
    private readonly ConcurrentQueue<string> _faults = new();

    /// <summary>Runs, prints the figures; true when nothing is wrong.</summary>
    public async Task<bool> Run()
    {
        var folder = Directory.CreateTempSubdirectory("chorus-fuzz-");
        await using var server = await ChildProcess.Sandbox(folder);
        var world = await BenchWorld.Create(server.Origin);
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = Clients, UseCookies = false, UseProxy = false, RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8 };
        using var http = new HttpClient(handler);
        await world.SubmitFirst(http);
        var requests = new FuzzRequests(world, await http.GetFromJsonAsync<JsonElement>(new Uri(server.Origin + "/docs/openapi.json")));
        var start = System.Diagnostics.Stopwatch.StartNew();

        await Parallel.ForAsync(0L, count, new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (number, ct) =>
        {
            var request = requests.Make(number);
            using var message = request.Message(server.Origin);
            using var answer = await http.SendAsync(message, ct);
            Look(request, (int)answer.StatusCode, await answer.Content.ReadAsStringAsync(ct));
        });

        var elapsed = start.Elapsed;
        await world.SubmitFirst(http);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} requests over {requests.Operations} operations in {elapsed.TotalSeconds:F0} s, {count / elapsed.TotalSeconds:F0}/s; the server holds {server.Megabytes:F0} MB, {server.PeakMegabytes:F0} MB at most"));
        foreach (var ((kind, status), times) in _answers.OrderBy(a => a.Key))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind,-8} {status} {times,7}"));
        }

        foreach (var fault in _faults.Take(20))
        {
            Console.WriteLine(fault);
        }

        Console.WriteLine(_faults.IsEmpty ? "No 500, no leak, every valid request accepted; the server still takes invoices." : $"{_faults.Count} faults.");
        folder.Delete(recursive: true);
        return _faults.IsEmpty;
    }

    private void Look(FuzzRequest request, int status, string body)
    {
        _answers.AddOrUpdate((request.Kind, status), 1, (_, n) => n + 1);
        var isBad = !Expected.Contains(status) || Leak().IsMatch(body)
            || (request.Kind == "valide" && (status != 200 || !body.Contains("\"codeRetour\":0", StringComparison.Ordinal)) && !body.Contains("TRA_MSG_00.015", StringComparison.Ordinal));
        if (isBad)
        {
            _faults.Enqueue($"{status} {body[..Math.Min(body.Length, 300)]}{Environment.NewLine}    {request}");
        }
    }

    [GeneratedRegex(@"Exception|\bat ChorusSandbox|ChorusSandbox\.|System\.|Microsoft\.|LiteDB|\.cs:line|workspaces/")]
    private static partial Regex Leak();
}
