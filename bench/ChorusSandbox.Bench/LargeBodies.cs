using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace ChorusSandbox.Bench;

/// <summary>Bodies of 160 MB, more at once than there are places, and bodies beyond: what the server holds meanwhile.</summary>
internal static class LargeBodies
{
    public const string Verb = "gros-corps";

    private const int Megabyte = 1024 * 1024;
    private const int AtOnce = 8;
    private const double Allowed = 500;

    /// <summary>Time for the flows to be integrated: three seconds after their deposit, one after the other.</summary>
    private static readonly TimeSpan Integration = TimeSpan.FromSeconds(8);

    /// <summary>An attachment that is too large, and a flow that is not: its bytes are kept, then read.</summary>
    private static readonly (string Path, string Before)[] Operations =
    [
        ("transverses/v1/ajouter/fichier", "{\"pieceJointeNom\":\"gros.pdf\",\"pieceJointeExtension\":\"PDF\",\"pieceJointeTypeMime\":\"application/pdf\",\"pieceJointeFichier\":\""),
        ("factures/v1/deposer/flux", "{\"nomFichier\":\"gros.xml\",\"syntaxeFlux\":\"IN_DP_E1_UBL_INVOICE\",\"fichierFlux\":\""),
    ];

    /// <summary>Runs, prints the figures; true when memory and refusals are as they should.</summary>
    public static async Task<bool> Run()
    {
        var folder = Directory.CreateTempSubdirectory("chorus-gros-");
        await using var server = await ChildProcess.Sandbox(folder);
        var world = await BenchWorld.Create(server.Origin);
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = AtOnce, UseCookies = false, UseProxy = false };
        using var http = new HttpClient(handler) { Timeout = TimeSpan.FromMinutes(5) };
        await world.SubmitFirst(http);
        var before = server.Megabytes;
        var start = System.Diagnostics.Stopwatch.StartNew();

        var answered = Task.WhenAll(Enumerable.Range(0, AtOnce).Select(i => Send(http, world, server.Origin, 160 * Megabyte, chunked: false, Operations[i % Operations.Length])));
        var elapsed = answered.ContinueWith(_ => start.Elapsed, TaskScheduler.Default);
        var integrated = elapsed.ContinueWith(_ => Task.Delay(Integration, TimeProvider.System), TaskScheduler.Default).Unwrap();
        var own = 0.0;
        while (!integrated.IsCompleted)
        {
            own = Math.Max(own, server.PrivateMegabytes);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }

        var accepted = await answered;
        var peak = server.PeakMegabytes;
        var announced = await Send(http, world, server.Origin, 170 * Megabyte, chunked: false, Operations[0]);
        var streamed = await Send(http, world, server.Origin, 170 * Megabyte, chunked: true, Operations[0]);
        await world.SubmitFirst(http);

        var seconds = (await elapsed).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{AtOnce} bodies of 160 MB at once, four places: {seconds:F1} s, answers {string.Join(' ', accepted.Select(a => (int)a))}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory: {before:F0} MB before, {peak:F0} MB resident at most of which {own:F0} MB its own (the rest are pages of the mapped files); allowed {Allowed:F0} MB"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"170 MB announced: {(int)announced}; 170 MB streamed: {(int)streamed}"));
        folder.Delete(recursive: true);
        return accepted.All(a => a == HttpStatusCode.OK) && own <= Allowed && announced is HttpStatusCode.RequestEntityTooLarge && streamed is HttpStatusCode.RequestEntityTooLarge;
    }

    private static async Task<HttpStatusCode> Send(HttpClient http, BenchWorld world, string origin, int size, bool chunked, (string Path, string Before) operation)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, origin + "/cpro/" + operation.Path);
        message.Headers.TryAddWithoutValidation("Authorization", "Bearer " + world.BearerToken);
        message.Headers.TryAddWithoutValidation("cpro-account", world.Account);
        message.Headers.ExpectContinue = true;
        message.Content = new LargeContent(operation.Before, size, chunked);
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await http.SendAsync(message);
        return answer.StatusCode;
    }
}
