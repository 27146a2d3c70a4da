using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Utilisateurs;

/// <summary>Says how long a new compte technique waits before its first use: the trainer’s act, a parameter of the world (domain.md 1.4).</summary>
public sealed class ReglerActivation(Workspace world)
{
    /// <summary>Sets the wait of the accounts made from now on.</summary>
    public Task<Result<ParametresMonde>> Execute(DemandeActivation demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    internal static Result<ParametresMonde> Within(UnitOfWork work, DemandeActivation demande, Actor actor)
    {
        var acte = work.Begin(nameof(ReglerActivation), actor, demande);
        var meta = work.Resumes.Meta;
        var parametres = meta.Parametres with { ActivationCompteTechnique = demande.Delai };
        work.Put(MetaMonde.Numero, meta with { Parametres = parametres });
        return acte.Accept(parametres, meta.Parametres.ActivationCompteTechnique?.ToString(), demande.Delai?.ToString());
    }
}
