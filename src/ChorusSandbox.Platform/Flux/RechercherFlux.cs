using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Flux;

/// <summary>« Suivi des flux »: the flows of the actor's structures, the last deposited first.</summary>
public sealed class RechercherFlux(Workspace world)
{
    /// <summary>The flows the actor may see.</summary>
    public IReadOnlyList<ResumeFlux> Execute(Actor actor) =>
        [.. world.Store.Resumes.Flux.Values.Where(f => EstVisible(world.Store.Resumes, f, actor)).OrderByDescending(f => f.Id)];

    /// <summary>True when the depositor's account and the actor's share a structure.</summary>
    internal static bool EstVisible(Resumes resumes, ResumeFlux flux, Actor actor)
    {
        if (flux.IdCompte == actor.IdCompte)
        {
            return true;
        }

        var gestionnaire = resumes.Comptes.GetValueOrDefault(flux.IdCompte)?.IdGestionnaire ?? flux.IdCompte;
        return resumes.Utilisateurs.GetValueOrDefault(gestionnaire) is { } deposant
            && deposant.Rattachements.Any(r => actor.EstRattacheA(r.IdStructure));
    }
}
