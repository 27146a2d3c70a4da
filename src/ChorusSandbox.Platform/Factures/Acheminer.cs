using System.Text.Json;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Factures;

/// <summary>
/// Routing of an invoice to its public client, a moment after its deposit: to his basket at once, or, by EDI, once his
/// system has taken it (domain.md 4.2 l. 4 and 5). The client is then asked what he makes of it.
/// </summary>
internal sealed class Acheminer : IActeDiffere
{
    public string Nom => nameof(Acheminer);

    public void Appliquer(UnitOfWork work, EntreeAgenda entree, object? dehors) =>
        Within(work, entree.Demande.Deserialize<DemandeSurFacture>(JournalJson.Options)!, entree.Cause);

    internal static Result<Facture> Within(UnitOfWork work, DemandeSurFacture demande, long? cause)
    {
        var acte = work.Begin(nameof(Acheminer), Actor.Plateforme, demande, cause);
        var parEdi = work.Get<Facture>(demande.IdFacture)?.Destinataire is { } d && work.Resumes.Structures[d.IdStructure].Parametres.RecoitParEdi;
        var visee = FactureVisee.Viser(work, acte, demande.IdFacture, ActeFacture.Acheminer, Actor.Plateforme, parEdi);
        if (visee.IsRefused)
        {
            return acte.Refuse<Facture>(visee.Refus, work.Get<Facture>(demande.IdFacture)?.Statut.Code());
        }

        var avant = visee.Value.Facture.Statut;
        var suite = work.Put(demande.IdFacture, visee.Value.EnSuite(work));
        if (avant == StatutFacture.Deposee)
        {
            acte.Planifier(work.Now, nameof(SolliciterClient), new DemandeSollicitation(suite.Id, 1));
        }

        return acte.Accept(suite, avant.Code(), suite.Statut.Code());
    }
}
