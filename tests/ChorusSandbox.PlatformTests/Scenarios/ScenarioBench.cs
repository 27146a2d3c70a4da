using System.Runtime.CompilerServices;

using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Simulation.Clients;
using ChorusSandbox.Simulation.Generation;
using ChorusSandbox.Simulation.Scenarios;
using ChorusSandbox.Simulation.Scenarios.Reading;
using ChorusSandbox.Simulation.Scenarios.Worlds;

namespace ChorusSandbox.PlatformTests.Scenarios;

/// <summary>An installation in a temporary folder, on which scenarios are played.</summary>
public sealed class ScenarioBench : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("scenarios").FullName;
    private readonly ClientsWireMock _clients = new();

    public ScenarioBench() => Workspaces = new Workspaces(_folder, TimeProvider.System, new JeuDeDonneesGenere(), _clients);

    public Workspaces Workspaces { get; }

    public Runner Runner => new(new LocalWorlds(Workspaces), TimeProvider.System);

    /// <summary>Folder of the scenarios of the house.</summary>
    public static string Dossier([CallerFilePath] string ici = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ici)!, "../../../scenarios"));

    /// <summary>The scenarios that need no server in front of their world: those by the API are played in the tests of the server.</summary>
    public static IEnumerable<string> Fichiers() => Directory.EnumerateFiles(Dossier(), "*.yaml", SearchOption.AllDirectories)
        .Where(f => !File.ReadAllText(f).Contains("porte: api", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static Scenario Lire(string fichier)
    {
        var read = ScenarioReader.ReadFile(fichier);
        Assert.True(read.Scenario is not null, string.Join("\n", read.Anomalies));
        return read.Scenario;
    }

    public async ValueTask DisposeAsync()
    {
        await Workspaces.DisposeAsync();
        await _clients.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
