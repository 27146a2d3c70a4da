using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Factures;

/// <summary>« Supprimer » on a draft (domain.md 4.2 l. 3).</summary>
public sealed class SupprimerBrouillon(Workspace world)
{
    /// <summary>Drops the draft.</summary>
    public Task<Result<Facture>> Execute(DemandeSurFacture demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    internal static Result<Facture> Within(UnitOfWork work, DemandeSurFacture demande, Actor actor)
    {
        var acte = work.Begin(nameof(SupprimerBrouillon), actor, demande);
        var visee = FactureVisee.Viser(work, acte, demande.IdFacture, ActeFacture.SupprimerBrouillon, actor);
        if (visee.IsRefused)
        {
            return acte.Refuse<Facture>(visee.Refus, work.Get<Facture>(demande.IdFacture)?.Statut.Code());
        }

        var suite = work.Put(demande.IdFacture, visee.Value.EnSuite(work));
        return acte.Accept(suite, visee.Value.Facture.Statut.Code(), suite.Statut.Code());
    }
}
