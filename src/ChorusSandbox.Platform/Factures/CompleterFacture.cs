using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Factures;

/// <summary>
/// « Compléter »: answers a suspension with files, a comment or both; the number and the amounts do not change
/// (domain.md 4.2 l. 9). Refusals: COMPLETER_NON_SUSPENDUE, COMPLETER_VIDE, PIECE_JOINTE_….
/// </summary>
public sealed class CompleterFacture(Workspace world)
{
    /// <summary>Answers the suspension.</summary>
    public Task<Result<Facture>> Execute(DemandeComplement demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    internal static Result<Facture> Within(UnitOfWork work, DemandeComplement demande, Actor actor)
    {
        var acte = work.Begin(nameof(CompleterFacture), actor, demande);
        var visee = FactureVisee.Viser(work, acte, demande.IdFacture, ActeFacture.CompleterFacture, actor);
        if (visee.IsRefused)
        {
            return acte.Refuse<Facture>(visee.Refus, work.Get<Facture>(demande.IdFacture)?.Statut.Code());
        }

        var facture = visee.Value.Facture;
        var depot = new DemandeFacture { ModeDepot = facture.ModeDepot, Pieces = demande.Pieces, IdFournisseur = facture.Fournisseur.IdStructure };
        var contexte = Depot.Contexte(work, depot, work.Resumes.Structures[facture.Fournisseur.IdStructure], actor);
        ImmutableArray<Refus> refus = demande.Pieces.IsEmpty && string.IsNullOrWhiteSpace(demande.Commentaire)
            ? [Refus.De(CodeRefus.CompleterVide, "pieces", null, ("numero", facture.Numero))]
            : [.. ReglesPiecesJointes.Controler(depot, contexte, actor.Login)];
        if (!refus.IsEmpty)
        {
            return acte.Refuse<Facture>(refus, facture.Statut.Code());
        }

        var suite = work.Put(facture.Id, visee.Value.EnSuite(work) with
        {
            Pieces = facture.Pieces.AddRange(demande.Pieces.Select(p => Depot.Piece(p, contexte))),
            Commentaire = string.IsNullOrWhiteSpace(demande.Commentaire) ? facture.Commentaire : demande.Commentaire,
        });
        acte.Planifier(work.Now, nameof(SolliciterClient), new DemandeSollicitation(facture.Id, 1));
        return acte.Accept(suite, facture.Statut.Code(), suite.Statut.Code());
    }
}
