using System.Collections.Immutable;
using System.Text.Json.Nodes;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Simulation.Scenarios.Doors;

namespace ChorusSandbox.Simulation.Scenarios.Worlds;

/// <summary>Worlds of this process, one a scenario, deleted at its end.</summary>
/// <param name="workspaces">The worlds of the installation.</param>
/// <param name="http">A client of the server that serves these worlds, for the door <c>api</c>; null where none does.</param>
public sealed class LocalWorlds(Workspaces workspaces, HttpClient? http = null) : IMondes
{
    public async Task<IMonde> Create(string nom, int graine, DateTimeOffset debut, CancellationToken ct)
    {
        var cree = await workspaces.Create(new NouveauMonde
        {
            Nom = nom,
            Graine = graine,
            Debut = debut,
            Horloge = ModeHorloge.Figee,
            Pompe = false,
            Etiquette = "scenario",
        }, ct);
        return new LocalWorld(await workspaces.Open(cree.Monde.Id, ct), http is null ? null : new ApiDoor(http, cree.Secrets), () => workspaces.Delete(cree.Monde.Id, CancellationToken.None));
    }
}
