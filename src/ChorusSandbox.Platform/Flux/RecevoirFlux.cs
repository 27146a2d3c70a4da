using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Lots;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Flux;

/// <summary>
/// Reception of a flow: the control of its envelope, name, archive and kind of each file. It ends « irrecevable », or waits for
/// its treatment (formats.md 1.4 and 1.6).
/// </summary>
internal sealed class RecevoirFlux(Pieces pieces) : IActeDiffere
{
    public string Nom => nameof(RecevoirFlux);

    public async Task<object?> AgirDehors(WorkspaceStore store, EntreeAgenda entree, CancellationToken ct)
    {
        if (store.Read<FluxDepose>(IntegrerFlux.Lire(entree).IdFlux) is not { ErreursTechniques.IsEmpty: true } flux || await pieces.Read(flux.Sha256, ct) is not { } octets)
        {
            return null;
        }

        Ecriture.TryLire<SyntaxeFlux>(flux.Syntaxe, out var syntaxe);
        return await Task.Run(() => Enveloppe.Controler(octets, flux.NomFichier, syntaxe, flux.Partenaire is null, LimitesDeLecture.ParDefaut, ct), ct);
    }

    public void Appliquer(UnitOfWork work, EntreeAgenda entree, object? dehors)
    {
        var demande = IntegrerFlux.Lire(entree);
        var acte = work.Begin(Nom, Actor.Plateforme, demande, entree.Cause);
        acte.Role = RolePiece.Plateforme;
        if (work.Get<FluxDepose>(demande.IdFlux) is not { } flux)
        {
            acte.Refuse<FluxDepose>(IntegrerFlux.Inconnu(demande));
            return;
        }

        acte.Objet = new Objet("flux", flux.Id, flux.NumeroFlux);

        // A file that is missing is told by the integration: the envelope has nothing against it.
        var enveloppe = dehors as Enveloppe ?? new Enveloppe(flux.ErreursTechniques, false);
        var recu = flux.Statut == StatutFlux.Recu ? flux : flux.Passer(work.Now, StatutFlux.Recu);
        var suite = enveloppe.Refus.IsEmpty
            ? recu.Passer(work.Now, enveloppe.AvecErreur ? StatutFlux.RecevableAvecErreur : StatutFlux.Recevable, StatutFlux.TraiteSe, StatutFlux.EnAttenteTraitement)
            : recu.Passer(work.Now, StatutFlux.Irrecevable, StatutFlux.Rejete) with { ErreursTechniques = enveloppe.Refus };
        work.Put(flux.Id, suite);
        if (enveloppe.Refus.IsEmpty)
        {
            var prevue = work.Resumes.Meta.Parametres.Integration.Apres(flux.DateDepot);
            acte.Planifier(prevue > work.Now ? prevue : work.Now, nameof(IntegrerFlux), demande);
        }

        acte.Accept(suite, flux.Statut.Code(), suite.Statut.Code(), enveloppe.Refus);
    }
}
