using System.Net;

using ChorusSandbox.Platform.Clients;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Api;
using ChorusSandbox.Server.Console;
using ChorusSandbox.Server.Edi;
using ChorusSandbox.Server.Portal;
using ChorusSandbox.Server.Tutorials;
using ChorusSandbox.Simulation.Histoires;
using ChorusSandbox.Simulation.Clients;
using ChorusSandbox.Simulation.Generation;

using Microsoft.Extensions.Options;

namespace ChorusSandbox.Server;

/// <summary>The whole program as one web application: the only place that knows every door.</summary>
public static class SandboxHost
{
    private const int MotDePasseMinimum = 12;

    /// <summary>Builds the application; nothing is opened yet.</summary>
    /// <param name="args">Settings of the host, as <c>--key=value</c>.</param>
    /// <param name="settings">Options of the command line, which win over all.</param>
    public static WebApplication Build(string[] args, IReadOnlyDictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(Variables("CHORUS_DATA", "CHORUS_URLS", "CHORUS_HOSTS", "CHORUS_DEBIT", "CHORUS_NETWORK", "CHORUS_FORMATEUR"));
        builder.Configuration.AddInMemoryCollection(settings);
        // Every page is sent no-store already: antiforgery warns that it says so again.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            // A start that fails is told by the command, in one sentence.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None).AddSimpleConsole(console => console.SingleLine = true);
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = GrosCorps.MaximumDuServeur;
        });
        builder.Services.Configure<SandboxOptions>(builder.Configuration.GetSection("Sandbox"));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IJeuDeDonnees, JeuDeDonneesGenere>();
        builder.Services.AddSingleton<IClientPublic, ClientsWireMock>();
        builder.Services.AddSingleton<IHistoire, HistoireDeDemonstration>();
        builder.Services.AddSingleton(provider => new Workspaces(
            Path.GetFullPath(provider.GetRequiredService<IOptions<SandboxOptions>>().Value.Data), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IJeuDeDonnees>(), provider.GetRequiredService<IClientPublic>(),
            Domain.Ecriture.TryLire<ProfilDebit>(provider.GetRequiredService<IOptions<SandboxOptions>>().Value.Debit, out var debit) ? debit : ProfilDebit.Production,
            provider.GetRequiredService<IHistoire>()));
        builder.Services.AddOperations();
        builder.Services.AddEntrance(Path.GetFullPath(builder.Configuration["Sandbox:Data"] ?? new SandboxOptions().Data));
        builder.Services.AddApi();
        builder.Services.AddConsole();
        builder.Services.AddPortal();
        builder.Services.AddEdi(Path.GetFullPath(builder.Configuration["Sandbox:Data"] ?? new SandboxOptions().Data));
        builder.Services.AddTutorials();

        var app = builder.Build();
        app.UseSecurityHeadersOfOurs();
        app.UseMiddleware<Safety>();
        app.UseMiddleware<TrainerGate>();
        app.UseMiddleware<BodyGate>();
        app.MapApi();
        app.MapConsole();
        app.MapPortal();
        app.MapTutorials();
        return app;
    }

    /// <summary>Opens the data, serves until told to stop, and meanwhile makes the demonstration world where there is none.</summary>
    public static async Task Run(WebApplication app, CancellationToken ct)
    {
        var workspaces = app.Services.GetRequiredService<Workspaces>();
        if (Options(app) is { Network: true } network)
        {
            await workspaces.SetTrainer(network.Formateur);
        }

        // Set here and not before: a host of tests may have put its own server in the place of ours.
        if (app.Urls is { IsReadOnly: false, Count: 0 } urls)
        {
            foreach (var url in Each(Urls(app)))
            {
                urls.Add(url);
            }
        }

        // The world that the first page shows opens while the server starts; where there is none yet, pages answer first.
        var demonstration = workspaces.Find(Workspaces.Demonstration) is null ? null : Task.Run(() => OpenDemonstration(app, workspaces), ct);
        await app.StartAsync(ct);
        app.Logger.LogInformation("Bac à sable prêt : {Urls} (données : {Data}). Ctrl+C pour l’arrêter.", string.Join(", ", app.Urls), DataFolder(app));
        demonstration ??= OpenDemonstration(app, workspaces);
        await app.WaitForShutdownAsync(ct);
        await demonstration;
    }

    /// <summary>Makes the demonstration world where there is none, and opens it. Until it is there, whole, pages say that it is being made.</summary>
    private static async Task OpenDemonstration(WebApplication app, Workspaces workspaces)
    {
        try
        {
            await workspaces.CreateDemonstration(app.Lifetime.ApplicationStopping);
            (await workspaces.Open(Workspaces.Demonstration, app.Lifetime.ApplicationStopping)).Dispose();
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Stopped on the way: the next start makes it.
        }
        catch (StoreUnavailableException)
        {
            // The program ends before it has begun, for a reason of its own.
        }
        catch (Exception failure)
        {
            app.Logger.LogError(failure, "Le monde de démonstration n’a pas pu être ouvert.");
        }
    }

    /// <summary>Why the program may not start as it is set; null when it may.</summary>
    public static string? Unsafe(WebApplication app) => Options(app) switch
    {
        { Network: true, Formateur.Length: < MotDePasseMinimum } =>
            $"--network demande le mot de passe du formateur, d’au moins {MotDePasseMinimum} caractères, dans la variable CHORUS_FORMATEUR.",
        _ when Each(Urls(app)).FirstOrDefault(url => !IsAnAddress(url)) is { } fausse =>
            $"« {fausse} » n’est pas une adresse d’écoute : écrivez-la en entier, par exemple http://localhost:8080.",
        { Network: false } when Each(Urls(app)).FirstOrDefault(url => !IsLoopback(url)) is { } ouverte =>
            $"L’adresse {ouverte} ouvrirait le bac à sable au réseau. Ajoutez --network, avec le mot de passe du formateur dans CHORUS_FORMATEUR, ou restez sur http://localhost:8080.",
        _ => null,
    };

    /// <summary>The addresses to listen on.</summary>
    public static string Urls(WebApplication app) => Options(app) switch
    {
        { Urls.Length: > 0 } given => given.Urls,
        { Network: true } => "http://*:8080",
        _ => "http://localhost:8080",
    };

    /// <summary>The folder of all that is kept.</summary>
    public static string DataFolder(WebApplication app) => Path.GetFullPath(Options(app).Data);

    private static string[] Each(string urls) => urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsAnAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url).Scheme.ToUpperInvariant() is "HTTP" or "HTTPS";
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsLoopback(string url)
    {
        var address = BindingAddress.Parse(url);
        return address.IsUnixPipe || address.IsNamedPipe || address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }

    private static SandboxOptions Options(WebApplication app) => app.Services.GetRequiredService<IOptions<SandboxOptions>>().Value;

    private static IEnumerable<KeyValuePair<string, string?>> Variables(params string[] names) =>
        names.Select(name => KeyValuePair.Create("Sandbox:" + name["CHORUS_".Length..], Environment.GetEnvironmentVariable(name))).Where(p => p.Value is not null);
}
