using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Simulation.Scenarios.Worlds;

/// <summary>An open world of this process, read by the queries that doors use.</summary>
public sealed class WorkspaceReading(Workspace world) : IReading
{
    private readonly WorldDirectory _directory = new(world);

    public Task<DateTimeOffset> Maintenant(CancellationToken ct) => Task.FromResult(world.Clock.Now);

    public Task<IReadOnlyList<Fait>> Journal(long depuis, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Fait>>([.. new LireJournal(world).Execute(depuis).Select(e => e.Fait)]);

    public Task<string?> Statut(long idFacture, CancellationToken ct) =>
        Task.FromResult(new ConsulterFacture(world).Execute(idFacture, Actor.Plateforme).Value?.Statut.Code()
            ?? new ConsulterHistorique(world).De(idFacture).Statuts.LastOrDefault()?.Statut.Code());

    public Task<IReadOnlyList<HistoryLine>> Historique(long idFacture, CancellationToken ct)
    {
        var historique = new ConsulterHistorique(world).De(idFacture);
        return Task.FromResult<IReadOnlyList<HistoryLine>>(
        [
            .. historique.Statuts.Select(s => (s.Seq, Ligne: new HistoryLine(s.Statut.Code(), s.Commentaire)))
                .Concat(historique.Actions.Select(a => (a.Seq, Ligne: new HistoryLine(a.Code, null))))
                .OrderBy(l => l.Seq).Select(l => l.Ligne),
        ]);
    }

    public Task<IReadOnlyList<long>> Panier(string espace, ActeurJoue acteur, CancellationToken ct)
    {
        var cote = espace == "Factures reçues" ? RolePiece.Destinataire : RolePiece.Fournisseur;
        return Task.FromResult<IReadOnlyList<long>>([.. new Synthese(world).Execute(cote, Qui(acteur)).Select(l => l.Facture.Id)]);
    }

    public Task<IReadOnlyList<long>> FenetreRejet(ActeurJoue acteur, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<long>>([.. new Synthese(world).FenetreDesRejets(Qui(acteur)).Select(l => l.Facture.Id)]);

    public Task<string?> EtatFlux(string numeroFlux, CancellationToken ct) =>
        Task.FromResult(new LireJournal(world).Execute(1, numeroFlux).Select(e => e.Fait).LastOrDefault(f => f is { EstAccepte: true, Apres: not null })?.Apres);

    public Task<IReadOnlyList<Suite>> Agenda(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Suite>>([.. new DecrireMonde(world).Agenda.Where(e => e.Echec is null).Select(e => new Suite(e.Acte, e.Instant))]);

    private Actor Qui(ActeurJoue acteur) =>
        _directory.Compte(acteur) ?? throw new DistributionException($"la structure de « {acteur.Nom} » n’a personne pour agir");
}
