using System.Text.Json;

using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server;
using ChorusSandbox.ServerTests.Portal;

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(ChorusSandbox.ServerTests.Api.ApiHost))]

namespace ChorusSandbox.ServerTests.Api;

/// <summary>The whole program on a real port with a folder of its own, once for all tests of the HTTP contracts.</summary>
public sealed class ApiHost : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chorus-api-");

    public ApiHost()
    {
        App = SandboxHost.Build([], new Dictionary<string, string?> { ["Sandbox:Data"] = _folder.FullName, ["Sandbox:Debit"] = "aucune" });
        App.Urls.Add("http://127.0.0.1:0");
    }

    public WebApplication App { get; }

    /// <summary>A caller without any credential.</summary>
    public HttpClient Http { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await App.StartAsync();
        Http = new HttpClient { BaseAddress = new Uri(App.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>The folder of a world.</summary>
    internal string Dossier(ApiWorld monde) => Path.Combine(_folder.FullName, "workspaces", monde.Id);

    /// <summary>A new frozen world on Monday 2 March 2026 at nine, its clients silent.</summary>
    internal async Task<ApiWorld> Monde(int graine = 7)
    {
        var cree = await Answer.Of(await Http.PostAsync(new Uri("/console/api/mondes", UriKind.Relative),
            Corps(new { nom = "essai", graine, debut = "2026-03-02T09:00:00+01:00", horloge = "figee" }), TestContext.Current.CancellationToken));
        Assert.Equal(201, cree.Statut);
        var monde = new ApiWorld(Http, cree.Json);
        await monde.FaireTaireLesClients();
        return monde;
    }

    /// <summary>A browser in that world: its first supplier, and the recipient who demands nothing.</summary>
    internal PortalBrowser Navigateur(ApiWorld monde)
    {
        var inscrit = App.Services.GetRequiredService<Workspaces>().Find(monde.Id)!;
        return new PortalBrowser(Http.BaseAddress!, new MondeCree(inscrit, new SecretsDuMonde(monde.ClientId, monde.ClientSecret, [])),
            Login(monde.Fournisseur), Login(monde.Destinataire), null!);
    }

    private static string Login(JsonElement structure) => structure.GetProperty("utilisateurs")[0].GetProperty("login").GetString()!;

    /// <summary>A JSON body.</summary>
    internal static StringContent Corps(object? corps) => new(JsonSerializer.Serialize(corps), System.Text.Encoding.UTF8, "application/json");
}
