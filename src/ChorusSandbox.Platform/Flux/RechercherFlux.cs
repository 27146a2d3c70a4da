using System.Collections.Immutable;

using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Flux;

/// <summary>« Suivi des flux »: the flows of the actor's structures, the last deposited first.</summary>
public sealed class RechercherFlux(Workspace world)
{
    /// <summary>The flows the actor may see.</summary>
    public IReadOnlyList<ResumeFlux> Execute(Actor actor) =>
        [.. world.Store.Resumes.Flux.Values.Where(f => EstVisible(f, actor)).OrderByDescending(f => f.Id)];

    /// <summary>The last flows of the world, for whoever may look at the whole of it, the last deposited first.</summary>
    /// <param name="auPlus">How many.</param>
    public ImmutableArray<FluxDepose> Derniers(int auPlus) =>
        [.. world.Store.ReadMany<FluxDepose>([.. world.Store.Resumes.Flux.Values.OrderByDescending(f => f.Id).Take(auPlus).Select(f => f.Id)]).OrderByDescending(f => f.Id)];

    // ASSUMPTION: HAB-07 a flow is seen by the account that deposited it and by those of the structure it was deposited for.
    /// <summary>True for the account that deposited the flow, and for those of the structure it deposited it for.</summary>
    internal static bool EstVisible(ResumeFlux flux, Actor actor) =>
        flux.IdCompte == actor.IdCompte || (flux.IdStructure is { } id && actor.EstRattacheA(id));
}
