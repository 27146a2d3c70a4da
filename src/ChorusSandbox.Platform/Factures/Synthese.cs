using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

using static ChorusSandbox.Domain.Factures.StatutFacture;

namespace ChorusSandbox.Platform.Factures;

/// <summary>The work baskets of the portal (domain.md 2.2): what still waits for something, from one side.</summary>
public sealed class Synthese(Workspace world)
{
    // ASSUMPTION: PAN-01 the recipient's Synthèse adds SERVICE_FAIT and MANDATEE to the API's basket (design 11).
    private static readonly ImmutableArray<StatutFacture> DuDestinataire = [MiseADisposition, Completee, ServiceFait, Mandatee];

    /// <summary>What the basket holds, the last deposited first; drafts come first of all.</summary>
    public IReadOnlyList<LigneRecherche> Execute(RolePiece cote, Actor actor)
    {
        var resumes = world.Store.Resumes;
        return
        [
            .. EnAttente(resumes, cote, actor)
                .OrderByDescending(f => f.DateDepot ?? DateTimeOffset.MaxValue).ThenByDescending(f => f.Id)
                .Select(f => RechercherFactures.Ligne(resumes, f)),
        ];
    }

    /// <summary>True while the basket holds an invoice.</summary>
    public bool Contient(long id, RolePiece cote, Actor actor) => EnAttente(world.Store.Resumes, cote, actor).Any(f => f.Id == id);

    /// <summary>What the window of rejections shows at login: rejections and suspensions that nobody has acknowledged (domain.md 2.4).</summary>
    public IReadOnlyList<LigneRecherche> FenetreDesRejets(Actor actor)
    {
        var resumes = world.Store.Resumes;
        return
        [
            .. FacturesVisibles.Enumerer(resumes, RolePiece.Fournisseur, actor, [], [Rejetee, Suspendue])
                .Where(f => (f.Statut == Rejetee && !f.RejetAcquitte) || (f.Statut == Suspendue && !f.SuspensionAcquittee))
                .OrderByDescending(f => f.DateStatut).ThenByDescending(f => f.Id)
                .Select(f => RechercherFactures.Ligne(resumes, f)),
        ];
    }

    private static IEnumerable<ResumeFacture> EnAttente(Resumes resumes, RolePiece cote, Actor actor) =>
        FacturesVisibles.Enumerer(resumes, cote, actor, [], cote == RolePiece.Destinataire ? DuDestinataire : Paniers.DuFournisseur).Where(f => Paniers.Attend(f, cote, actor));
}
