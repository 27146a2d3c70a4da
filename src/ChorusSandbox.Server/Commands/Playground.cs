using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Simulation.Scenarios;
using ChorusSandbox.Simulation.Scenarios.Worlds;

namespace ChorusSandbox.Server.Commands;

/// <summary>Where scenarios are played: a host of our own on a free port with a temporary folder, or a server that runs already.</summary>
internal sealed class Playground : IAsyncDisposable
{
    private readonly WebApplication? _host;
    private readonly string? _folder;
    private readonly HttpClient _http;

    private Playground(WebApplication? host, string? folder, HttpClient http, IMondes mondes)
    {
        (_host, _folder, _http) = (host, folder, http);
        // A running server is reached by its doors: an act that says « operation » goes by the API where it has one.
        Runner = new Runner(mondes, TimeProvider.System) { Porte = host is null ? Portes.Api : null };
    }

    /// <summary>Plays there.</summary>
    public Runner Runner { get; }

    /// <summary>Opens it.</summary>
    /// <param name="against">A running server; null for a host of our own.</param>
    /// <param name="ct">Cancellation.</param>
    public static async Task<Playground> Open(Uri? against, CancellationToken ct)
    {
        if (against is not null)
        {
            var distant = TrainerCredentials.Client(against);
            return new Playground(null, null, distant, new RemoteWorlds(distant));
        }

        var folder = Directory.CreateTempSubdirectory("chorus-sandbox-").FullName;
        var host = SandboxHost.Build([], new Dictionary<string, string?>
        {
            ["Sandbox:Data"] = folder,
            ["Logging:Console:LogToStandardErrorThreshold"] = nameof(LogLevel.Trace),
            ["Logging:LogLevel:Default"] = nameof(LogLevel.Warning),
        });
        host.Urls.Add("http://127.0.0.1:0");
        await host.StartAsync(ct);
        var http = new HttpClient { BaseAddress = new Uri(host.Urls.First()) };
        return new Playground(host, folder, http, new LocalWorlds(host.Services.GetRequiredService<Workspaces>(), http));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_host is not null)
        {
            await _host.StopAsync();
            await _host.DisposeAsync();
            Directory.Delete(_folder!, recursive: true);
        }
    }
}
