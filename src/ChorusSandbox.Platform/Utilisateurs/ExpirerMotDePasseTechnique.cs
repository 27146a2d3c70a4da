using System.Text.Json;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Utilisateurs;

/// <summary>The day a technical password dies: the journal says so; the account's date is what closes the API.</summary>
internal sealed class ExpirerMotDePasseTechnique : IActeDiffere
{
    public string Nom => nameof(ExpirerMotDePasseTechnique);

    public void Appliquer(UnitOfWork work, EntreeAgenda entree, object? dehors)
    {
        var demande = entree.Demande.Deserialize<DemandeSurCompte>(JournalJson.Options)!;
        var acte = work.Begin(Nom, Actor.Plateforme, demande, entree.Cause);
        acte.Objet = entree.Objet;
        acte.Structure = demande.IdStructure;
        acte.Accept(true, null, null);
    }
}
