using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Factures;

/// <summary>
/// The recipient's decision: ten acts that differ only by their row, each journaled under its own name
/// (<c>RejeterFacture</c>, <c>MettreEnPaiement</c>…). By portal « Traiter », by API, or by the simulated client.
/// </summary>
public sealed class TraiterFactureRecue(Workspace world)
{
    /// <summary>Takes the decision.</summary>
    public Task<Result<Facture>> Execute(DemandeTraitement demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    internal static Result<Facture> Within(UnitOfWork work, DemandeTraitement demande, Actor actor, long? cause = null)
    {
        if (!Ecriture.TryLire<StatutFacture>(demande.Statut, out var cible) || !ActesFacture.ParStatutCible.TryGetValue(cible, out var action))
        {
            return RefuserCible(work, demande, actor, cause);
        }

        var acte = work.Begin(action.ToString(), actor, demande, cause);
        var visee = FactureVisee.Viser(work, acte, demande.IdFacture, action, actor);
        if (visee.IsRefused)
        {
            return acte.Refuse<Facture>(visee.Refus, work.Get<Facture>(demande.IdFacture)?.Statut.Code());
        }

        var facture = visee.Value.Facture;
        if (MotifRetenu.Controler(demande, action, actor) is { } refus)
        {
            return acte.Refuse<Facture>(refus, facture.Statut.Code());
        }

        var suite = work.Put(facture.Id, visee.Value.EnSuite(work) with
        {
            Motif = MotifRetenu.Texte(demande.Motif, demande.Commentaire),
            NumeroDpMandat = action == ActeFacture.MandaterFacture && !string.IsNullOrWhiteSpace(demande.NumeroDpMandat) ? demande.NumeroDpMandat : facture.NumeroDpMandat,
            SuspensionAcquittee = action != ActeFacture.SuspendreFacture && facture.SuspensionAcquittee,
        });
        return acte.Accept(suite, facture.Statut.Code(), suite.Statut.Code(), [.. MotifRetenu.Avertir(demande, action)]);
    }

    private static Result<Facture> RefuserCible(UnitOfWork work, DemandeTraitement demande, Actor actor, long? cause)
    {
        var acte = work.Begin(nameof(TraiterFactureRecue), actor, demande, cause);
        if (work.Get<Facture>(demande.IdFacture) is { } facture)
        {
            acte.Vise(facture);
        }

        return acte.Refuse<Facture>(string.IsNullOrWhiteSpace(demande.Statut)
            ? Refus.De(CodeRefus.ChampObligatoire, "statut", null, ("champ", "statut"), ("acte", "Traiter"))
            : Refus.De(CodeRefus.CycleStatutCible, "statut", demande.Statut,
                ("statutDemande", demande.Statut), ("statutsPossibles", string.Join(", ", ActesFacture.ParStatutCible.Keys.Select(s => s.Code()).Order(StringComparer.Ordinal)))));
    }
}
