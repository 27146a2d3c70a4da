using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Factures;

/// <summary>
/// « Traiter le rejet »: the rows leave the Synthèse, no status changes (domain.md 5.2). An entry an invoice; all or none.
/// Refusals: REJET_DEJA_TRAITE, CYCLE_ACTION_IMPOSSIBLE; warning REJET_NON_ACQUITTE.
/// </summary>
public sealed class TraiterRejet(Workspace world)
{
    /// <summary>Treats them all.</summary>
    public Task<Result<ImmutableArray<Facture>>> Execute(DemandeSurFactures demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    internal static Result<ImmutableArray<Facture>> Within(UnitOfWork work, DemandeSurFactures demande, Actor actor) =>
        ActesEnNombre.Faire(work, demande, actor, ActeFacture.TraiterRejet.Libelle(), _ => ActeFacture.TraiterRejet,
            (visee, _) => (visee.Facture with { RejetTraiteLe = work.Now },
                visee.Facture.RejetAcquitte ? [] : [Refus.De(CodeRefus.RejetNonAcquitte, "facture", visee.Facture.Numero, ("numero", visee.Facture.Numero))]));
}
