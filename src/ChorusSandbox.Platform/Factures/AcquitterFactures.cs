using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Factures;

/// <summary>
/// Attests that the supplier has read a rejection or a suspension (domain.md 2.4, 5.2): no status changes. Journaled
/// <c>AcquitterRejet</c> or <c>AcquitterSuspension</c>, an entry an invoice; all or none.
/// </summary>
public sealed class AcquitterFactures(Workspace world)
{
    /// <summary>Acknowledges them all.</summary>
    public Task<Result<ImmutableArray<Facture>>> Execute(DemandeSurFactures demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    internal static Result<ImmutableArray<Facture>> Within(UnitOfWork work, DemandeSurFactures demande, Actor actor) =>
        ActesEnNombre.Faire(work, demande, actor, "Acquitter les factures sélectionnées",
            facture => facture?.Statut == StatutFacture.Suspendue ? ActeFacture.AcquitterSuspension : ActeFacture.AcquitterRejet,
            (visee, acte) => (acte == ActeFacture.AcquitterRejet
                ? visee.Facture with { RejetAcquitte = true }
                : visee.Facture with { SuspensionAcquittee = true }, []));
}
