using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Clock;

/// <summary>Freezes a world's clock, or lets it flow from the instant it shows: the trainer's act. It never goes back.</summary>
public sealed class ReglerHorloge(Workspace world)
{
    /// <summary>Sets the mode; the instant is kept.</summary>
    public Task<Result<EtatHorloge>> Execute(DemandeHorloge demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    internal static Result<EtatHorloge> Within(UnitOfWork work, DemandeHorloge demande, Actor actor)
    {
        var acte = work.Begin(nameof(ReglerHorloge), actor, demande);
        var meta = work.Resumes.Meta;
        var horloge = new EtatHorloge(demande.Mode, work.Now, work.Mur);
        work.Put(MetaMonde.Numero, meta with { Horloge = horloge });
        return acte.Accept(horloge, meta.Horloge.Mode.Code(), demande.Mode.Code());
    }
}
