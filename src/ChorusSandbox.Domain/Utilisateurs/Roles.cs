using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.Domain.Utilisateurs;

/// <summary>Who an actor is to a piece, computed from its parties.</summary>
public static class Roles
{
    /// <summary>The roles of an actor towards an invoice; empty when it is none of his business.</summary>
    public static ImmutableArray<RolePiece> Envers(Facture facture, Actor actor)
    {
        if (actor.Type == TypeActeur.Plateforme)
        {
            return [RolePiece.Plateforme];
        }

        var roles = ImmutableArray.CreateBuilder<RolePiece>(2);
        if (actor.Atteint(facture.Fournisseur.IdStructure, facture.Fournisseur.IdService))
        {
            roles.Add(RolePiece.Fournisseur);
        }

        if (facture.Destinataire is { } destinataire && EstVisibleDuDestinataire(facture.Statut)
            && actor.Atteint(destinataire.IdStructure, destinataire.IdService))
        {
            roles.Add(RolePiece.Destinataire);
        }

        return roles.ToImmutable();
    }

    // ASSUMPTION: HAB-01 a recipient sees nothing of an invoice before « Mise à disposition » (domain.md 4.2).
    /// <summary>False while an invoice has not reached its recipient.</summary>
    public static bool EstVisibleDuDestinataire(StatutFacture statut) =>
        statut is not (StatutFacture.Brouillon or StatutFacture.Supprimee or StatutFacture.Deposee or StatutFacture.EnCoursAcheminement);

    /// <summary>The role in words.</summary>
    public static string Libelle(this RolePiece role) => role switch
    {
        RolePiece.Fournisseur => "fournisseur",
        RolePiece.Destinataire => "destinataire",
        _ => "plateforme",
    };
}
