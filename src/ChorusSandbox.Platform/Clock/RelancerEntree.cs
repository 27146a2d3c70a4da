using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Clock;

/// <summary>« Relancer »: an entry that failed for good is tried again, at once, from its first attempt: the trainer's act.</summary>
public sealed class RelancerEntree(Workspace world)
{
    /// <summary>Puts the entry back on the agenda.</summary>
    public Task<Result<EntreeAgenda>> Execute(DemandeRelance demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    internal static Result<EntreeAgenda> Within(UnitOfWork work, DemandeRelance demande, Actor actor)
    {
        var acte = work.Begin(nameof(RelancerEntree), actor, demande);
        if (work.Get<EntreeAgenda>(demande.IdEntree) is not { Echec: not null } entree)
        {
            return acte.Refuse<EntreeAgenda>(Refus.De(CodeRefus.ConsoleIntrouvable, "entree", demande.IdEntree, ("objet", "entrée en échec de l’agenda"), ("identifiant", demande.IdEntree)));
        }

        acte.Objet = entree.Objet;
        return acte.Accept(work.Put(entree.Id, entree with { Echec = null, Instant = work.Now }), null, null);
    }
}
