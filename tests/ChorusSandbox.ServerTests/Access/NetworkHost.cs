using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server;

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ChorusSandbox.ServerTests.Access;

/// <summary>The program open to the network, on a real port of the loopback, with two worlds of one seed.</summary>
public sealed class NetworkHost : IAsyncLifetime
{
    public const string MotDePasse = "formateur-de-test";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chorus-reseau-");
    private readonly WebApplication _app;
    private Task _running = Task.CompletedTask;

    public NetworkHost() => _app = SandboxHost.Build([], new Dictionary<string, string?>
    {
        ["Sandbox:Data"] = _folder.FullName,
        ["Sandbox:Urls"] = "http://127.0.0.1:0",
        ["Sandbox:Network"] = "true",
        ["Sandbox:Formateur"] = MotDePasse,
        ["Logging:LogLevel:Default"] = "Warning",
    });

    public Uri Adresse => new(_app.Urls.First());

    internal Workspaces Workspaces => _app.Services.GetRequiredService<Workspaces>();

    public async ValueTask InitializeAsync()
    {
        var ready = new TaskCompletionSource();
        _app.Lifetime.ApplicationStarted.Register(ready.SetResult);
        _running = SandboxHost.Run(_app, CancellationToken.None);
        await await Task.WhenAny(ready.Task, _running);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _running;
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
