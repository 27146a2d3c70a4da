using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Factures;

/// <summary>
/// Sends an invoice A_RECYCLER again under the same number: only the recipient, its service and the engagement may change
/// (domain.md 4.2 l. 7). Refusals: CYCLE_CHAMP_NON_MODIFIABLE and those of the recipient.
/// </summary>
public sealed class RecyclerFacture(Workspace world)
{
    /// <summary>Sends the invoice again.</summary>
    public Task<Result<Facture>> Execute(DemandeRecyclage demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    internal static Result<Facture> Within(UnitOfWork work, DemandeRecyclage demande, Actor actor, long? cause = null)
    {
        var acte = work.Begin(nameof(RecyclerFacture), actor, demande, cause);
        var visee = FactureVisee.Viser(work, acte, demande.IdFacture, ActeFacture.RecyclerFacture, actor);
        if (visee.IsRefused)
        {
            return acte.Refuse<Facture>(visee.Refus, work.Get<Facture>(demande.IdFacture)?.Statut.Code());
        }

        var facture = visee.Value.Facture;
        var changes = Reprise.Changes(work, demande.Renvoi, facture);
        if (!changes.IsEmpty)
        {
            return acte.Refuse<Facture>(Refus.De(CodeRefus.CycleChampNonModifiable, changes[0], null,
                ("action", ActeFacture.RecyclerFacture.Libelle()), ("champs", string.Join(", ", changes)),
                ("modifiables", "le SIRET du destinataire, le code service et le numéro d’engagement")), facture.Statut.Code());
        }

        var siret = demande.Destinataire ?? facture.Destinataire!.Siret.Valeur;
        var memeClient = siret == facture.Destinataire!.Siret.Valeur;
        var service = demande.Service ?? (memeClient ? facture.Destinataire.CodeService?.Valeur : null);
        var engagement = demande.Engagement ?? facture.References.Engagement?.Valeur;
        var destinataire = work.Resumes.Structure(siret);
        var refus = ReglesDestinataire.Controler(siret, service, engagement, destinataire, work.Now).ToList();
        if (refus.Count > 0)
        {
            return acte.Refuse<Facture>([.. refus], facture.Statut.Code());
        }

        var suite = work.Put(facture.Id, visee.Value.EnSuite(work) with
        {
            Destinataire = Depot.Partie(destinataire!, service),
            References = facture.References with { Engagement = string.IsNullOrWhiteSpace(engagement) ? null : new NumeroEngagement(engagement) },
            Commentaire = string.IsNullOrWhiteSpace(demande.Commentaire) ? facture.Commentaire : demande.Commentaire,
            Motif = null,
        });
        acte.Planifier(work.Resumes.Meta.Parametres.Acheminement.Apres(work.Now), nameof(Acheminer), new DemandeSurFacture(facture.Id));
        return acte.Accept(suite, facture.Statut.Code(), suite.Statut.Code(), [.. ReglesDestinataire.Avertir(engagement, destinataire!)]);
    }
}
