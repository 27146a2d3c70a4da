using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Factures;

/// <summary>
/// « Enregistrer »: keeps what is typed, without a control but the supplier's rights. The public client sees nothing, the
/// number is not taken (domain.md 4.2 l. 1).
/// </summary>
public sealed class EnregistrerBrouillon(Workspace world)
{
    /// <summary>Keeps the draft; with <see cref="DemandeFacture.IdBrouillon"/>, keeps it anew.</summary>
    public Task<Result<Facture>> Execute(DemandeFacture demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    internal static Result<Facture> Within(UnitOfWork work, DemandeFacture demande, Actor actor)
    {
        var acte = work.Begin(nameof(EnregistrerBrouillon), actor, demande);
        var fournisseur = Depot.Fournisseur(work, demande, actor);
        if (fournisseur.IsRefused)
        {
            return acte.Refuse<Facture>(fournisseur.Refus);
        }

        acte.Structure = fournisseur.Value.Id;
        acte.Role = RolePiece.Fournisseur;
        Facture? avant = null;
        if (demande.IdBrouillon is { } id)
        {
            var visee = FactureVisee.Viser(work, acte, id, ActeFacture.EnregistrerBrouillon, actor);
            if (visee.IsRefused)
            {
                return acte.Refuse<Facture>(visee.Refus, work.Get<Facture>(id)?.Statut.Code());
            }

            avant = visee.Value.Facture;
        }

        var contexte = Depot.Contexte(work, demande, fournisseur.Value, actor);
        var brouillon = Depot.Construire(work, demande, contexte, avant?.Id ?? work.Next(Sequence.Facture), demande.Numero ?? "", StatutFacture.Brouillon, actor)
            with { Saisie = demande, DateCreation = avant?.DateCreation ?? work.Now, IdCreateur = avant is null ? actor.IdCompte : avant.IdCreateur };
        acte.Vise(work.Put(brouillon.Id, brouillon));
        return acte.Accept(brouillon, avant?.Statut.Code(), brouillon.Statut.Code(),
            [Refus.De(CodeRefus.PortailBrouillonNonEnvoye, "numero", demande.Numero, ("numero", demande.Numero))]);
    }
}
