using System.Text.Json;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Utilisateurs;

namespace ChorusSandbox.Platform.Factures;

/// <summary>
/// A decision of a simulated client, come due: the same act as the API's, in process, by the client's compte technique.
/// Impossible by then, it ends without object, and is journaled so.
/// </summary>
internal sealed class DeciderPourLeClient(ActeFacture acte) : IActeDiffere
{
    public string Nom => acte.ToString();

    public void Appliquer(UnitOfWork work, EntreeAgenda entree, object? dehors)
    {
        var demande = entree.Demande.Deserialize<DemandeDecision>(JournalJson.Options)!;
        TraiterFactureRecue.Within(work, demande.Traitement, Acteurs.DuClient(work.Resumes, demande.IdClient) with { Porte = Porte.Client }, entree.Cause);
    }
}
