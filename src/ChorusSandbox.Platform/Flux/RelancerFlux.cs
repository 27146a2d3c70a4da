using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Flux;

/// <summary>
/// Restarts a flow that waits for it: the act of whoever watches over the platform, here the trainer. Refusal:
/// CONSOLE_CHAMP_INVALIDE, an unknown flow or one that does not wait.
/// </summary>
public sealed class RelancerFlux(Workspace world)
{
    /// <summary>Restarts the flow; its treatment is due at once.</summary>
    public Task<Result<FluxDepose>> Execute(DemandeRelanceFlux demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    internal static Result<FluxDepose> Within(UnitOfWork work, DemandeRelanceFlux demande, Actor actor)
    {
        var acte = work.Begin(nameof(RelancerFlux), actor, demande);
        var flux = work.Resumes.Flux.GetValueOrDefault(demande.NumeroFlux ?? "") is { } resume ? work.Get<FluxDepose>(resume.Id) : null;
        if (flux is null || !CycleDeVieFlux.SeRelance(flux.Statut))
        {
            return acte.Refuse<FluxDepose>(Refus.De(CodeRefus.ConsoleChampInvalide, "numeroFlux", demande.NumeroFlux,
                ("champ", "numeroFlux"), ("valeur", demande.NumeroFlux), ("attendu", "le numéro d’un flux à relancer, ou en attente de retraitement")), flux?.Statut.Code());
        }

        acte.Objet = new Objet("flux", flux.Id, flux.NumeroFlux);
        acte.Structure = flux.IdStructure;
        var suite = work.Put(flux.Id, flux.Passer(work.Now, StatutFlux.EnCoursTraitement));
        acte.Planifier(work.Now, nameof(IntegrerFlux), new DemandeIntegration(flux.Id));
        return acte.Accept(suite, flux.Statut.Code(), suite.Statut.Code());
    }
}
