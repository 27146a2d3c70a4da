using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Transverses;

/// <summary>
/// Detaches a file: lists no longer show it and no new invoice may join it; the invoices that do keep it. Refusals:
/// CHAMP_OBLIGATOIRE; PIECE_JOINTE_INCONNUE, whether the link is unknown, undone already or another's.
/// </summary>
public sealed class DetacherPieceJointe(Workspace world)
{
    /// <summary>Detaches the file of a link.</summary>
    public Task<Result<Fichier>> Execute(DemandeDetachement demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    // ASSUMPTION: API-40 what detaching does to the invoices that join the file is not public: they keep it.
    internal static Result<Fichier> Within(UnitOfWork work, DemandeDetachement demande, Actor actor)
    {
        var acte = work.Begin(nameof(DetacherPieceJointe), actor, demande);
        if (demande.IdLien is not { } lien)
        {
            return acte.Refuse<Fichier>(Refus.De(CodeRefus.ChampObligatoire, "lien", null, ("champ", "lien"), ("acte", "Détacher une pièce jointe")));
        }

        var resume = work.Resumes.Fichiers.Values.FirstOrDefault(f => f.IdLien == lien && (f.IdCompte == actor.IdCompte || f.Structures.Any(actor.EstRattacheA)));
        if (resume is null || work.Get<Fichier>(resume.Id) is not { } fichier)
        {
            return acte.Refuse<Fichier>(Refus.De(CodeRefus.PieceJointeInconnue, "lien", lien, ("identifiant", lien), ("compte", actor.Login)));
        }

        acte.Objet = new Objet("fichier", fichier.Id, fichier.Nom);
        return acte.Accept(work.Put(fichier.Id, fichier with { EstDetache = true }), null, null);
    }
}
