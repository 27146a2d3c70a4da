using System.Collections.Immutable;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Simulation.Scenarios.Doors;
using ChorusSandbox.Simulation.Scenarios.Outcomes;

namespace ChorusSandbox.Simulation.Scenarios.Worlds;

/// <summary>Worlds of a running server, made and driven through its console (design 10.1).</summary>
/// <param name="http">A client whose base address is the server's.</param>
public sealed class RemoteWorlds(HttpClient http) : IMondes
{
    public async Task<IMonde> Create(string nom, int graine, DateTimeOffset debut, CancellationToken ct)
    {
        using var reply = await http.PostAsJsonAsync("/console/api/mondes", new { nom, graine, debut, horloge = "figee", pompe = false }, ct);
        reply.EnsureSuccessStatusCode();
        var monde = JsonNode.Parse(await reply.Content.ReadAsStringAsync(ct))!.AsObject();
        return new RemoteWorld(http, monde);
    }
}
