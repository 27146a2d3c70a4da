using System.Collections.Immutable;
using System.Text.Json.Nodes;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Failures;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Simulation.Scenarios.Doors;

namespace ChorusSandbox.Simulation.Scenarios.Worlds;

/// <summary>A world of this process, with a lease on it.</summary>
/// <param name="world">The lease; given back at the end.</param>
/// <param name="api">The door <c>api</c>; null where no server serves this world.</param>
/// <param name="end">What to do once the lease is given back.</param>
public sealed class LocalWorld(Workspace world, ApiDoor? api, Func<Task>? end) : IMonde
{
    private readonly WorkspaceReading _reading = new(world);

    public string Id => world.Id;

    public JsonArray Structures { get; } = new WorldDirectory(world).Structures;

    public ImmutableDictionary<string, IPorte> Portes { get; } = ImmutableDictionary<string, IPorte>.Empty
        .Add(Scenarios.Portes.Operation, new OperationDoor(world))
        .Add(Scenarios.Portes.Api, api is null ? PorteIgnoree.Api : api);

    public Task Avancer(Duree de, DateTimeOffset? jusqua, CancellationToken ct) => world.Driver.Advance(jusqua ?? de.Apres(world.Clock.Now), null, ct);

    public Task ArmerPanne(DemandePanne panne, CancellationToken ct)
    {
        var armee = world.Failures.Armer(panne);
        return armee.IsRefused ? throw new DistributionException(Explanations.EnMots(armee.Refus[0])) : Task.CompletedTask;
    }

    public async Task ChangerComportement(string siret, string comportement, CancellationToken ct)
    {
        var result = await new ChangerComportement(world).Execute(new DemandeComportement(siret, comportement), Actor.Formateur with { Porte = Porte.Console }, ct);
        if (result.IsRefused)
        {
            throw new DistributionException(Explanations.EnMots(result.Refus[0]));
        }
    }

    public Task<DateTimeOffset> Maintenant(CancellationToken ct) => _reading.Maintenant(ct);

    public Task<IReadOnlyList<Fait>> Journal(long depuis, CancellationToken ct) => _reading.Journal(depuis, ct);

    public Task<string?> Statut(long idFacture, CancellationToken ct) => _reading.Statut(idFacture, ct);

    public Task<IReadOnlyList<HistoryLine>> Historique(long idFacture, CancellationToken ct) => _reading.Historique(idFacture, ct);

    public Task<IReadOnlyList<long>> Panier(string espace, ActeurJoue acteur, CancellationToken ct) => _reading.Panier(espace, acteur, ct);

    public Task<IReadOnlyList<long>> FenetreRejet(ActeurJoue acteur, CancellationToken ct) => _reading.FenetreRejet(acteur, ct);

    public Task<string?> EtatFlux(string numeroFlux, CancellationToken ct) => _reading.EtatFlux(numeroFlux, ct);

    public Task<IReadOnlyList<Suite>> Agenda(CancellationToken ct) => _reading.Agenda(ct);

    public async ValueTask DisposeAsync()
    {
        world.Dispose();
        if (end is not null)
        {
            await end();
        }
    }
}
