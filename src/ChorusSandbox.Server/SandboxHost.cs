using ChorusSandbox.Platform.Clients;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Api;
using ChorusSandbox.Server.Console;
using ChorusSandbox.Server.Portal;
using ChorusSandbox.Server.Tutorials;
using ChorusSandbox.Simulation.Clients;
using ChorusSandbox.Simulation.Generation;

using Microsoft.Extensions.Options;

namespace ChorusSandbox.Server;

/// <summary>The whole program as one web application: the only place that knows every door.</summary>
public static class SandboxHost
{
    /// <summary>Builds the application; nothing is opened yet.</summary>
    /// <param name="args">Settings of the host, as <c>--key=value</c>.</param>
    /// <param name="settings">Options of the command line, which win over all.</param>
    public static WebApplication Build(string[] args, IReadOnlyDictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(Variables("CHORUS_DATA", "CHORUS_URLS", "CHORUS_HOSTS", "CHORUS_DEBIT"));
        builder.Configuration.AddInMemoryCollection(settings);
        // Every page is sent no-store already: antiforgery warns that it says so again.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error).AddSimpleConsole(console => console.SingleLine = true);
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 170L * 1024 * 1024;
        });
        builder.Services.Configure<SandboxOptions>(builder.Configuration.GetSection("Sandbox"));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IJeuDeDonnees, JeuDeDonneesGenere>();
        builder.Services.AddSingleton<IClientPublic, ClientsWireMock>();
        builder.Services.AddSingleton(provider => new Workspaces(
            Path.GetFullPath(provider.GetRequiredService<IOptions<SandboxOptions>>().Value.Data), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IJeuDeDonnees>(), provider.GetRequiredService<IClientPublic>(),
            Domain.Ecriture.TryLire<ProfilDebit>(provider.GetRequiredService<IOptions<SandboxOptions>>().Value.Debit, out var debit) ? debit : ProfilDebit.Production));
        builder.Services.AddOperations();
        builder.Services.AddApi();
        builder.Services.AddConsole();
        builder.Services.AddPortal();
        builder.Services.AddTutorials();

        var app = builder.Build();
        app.UseSecurityHeadersOfOurs();
        app.UseMiddleware<Safety>();
        app.MapApi();
        app.MapConsole();
        app.MapPortal();
        app.MapTutorials();
        return app;
    }

    /// <summary>Opens the data, makes the demonstration world where there is none, then serves until told to stop.</summary>
    public static async Task Run(WebApplication app, CancellationToken ct)
    {
        var workspaces = app.Services.GetRequiredService<Workspaces>();
        if (workspaces.List().Count == 0)
        {
            await workspaces.Create(new NouveauMonde { Nom = "Démonstration" }, ct);
        }

        // Set here and not before: a host of tests may have put its own server in the place of ours.
        if (app.Urls is { IsReadOnly: false, Count: 0 } urls)
        {
            foreach (var url in Urls(app).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                urls.Add(url);
            }
        }

        await app.StartAsync(ct);
        app.Logger.LogInformation("Bac à sable prêt : {Urls} (données : {Data}). Ctrl+C pour l’arrêter.", string.Join(", ", app.Urls), DataFolder(app));
        await app.WaitForShutdownAsync(ct);
    }

    /// <summary>The addresses to listen on.</summary>
    public static string Urls(WebApplication app) => Options(app).Urls;

    /// <summary>The folder of all that is kept.</summary>
    public static string DataFolder(WebApplication app) => Path.GetFullPath(Options(app).Data);

    private static SandboxOptions Options(WebApplication app) => app.Services.GetRequiredService<IOptions<SandboxOptions>>().Value;

    private static IEnumerable<KeyValuePair<string, string?>> Variables(params string[] names) =>
        names.Select(name => KeyValuePair.Create("Sandbox:" + name["CHORUS_".Length..], Environment.GetEnvironmentVariable(name))).Where(p => p.Value is not null);
}
