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

        if (facture.Valideur1 is { } premier && EstVisibleDuValideur(RolePiece.Valideur1, facture.Statut) && actor.EstRattacheA(premier.IdStructure))
        {
            roles.Add(RolePiece.Valideur1);
        }

        if (facture.Valideur2 is { } second && EstVisibleDuValideur(RolePiece.Valideur2, facture.Statut) && actor.EstRattacheA(second.IdStructure))
        {
            roles.Add(RolePiece.Valideur2);
        }

        return roles.ToImmutable();
    }

    // ASSUMPTION: HAB-01 a recipient sees nothing of an invoice before « Mise à disposition » (domain.md 4.2).
    /// <summary>False while an invoice has not reached its recipient.</summary>
    public static bool EstVisibleDuDestinataire(StatutFacture statut) =>
        statut is not (StatutFacture.Brouillon or StatutFacture.Supprimee or StatutFacture.Deposee or StatutFacture.EnCoursAcheminement);

    // ASSUMPTION: API-20 a valideur sees a piece from the moment it reaches him, and keeps sight of it afterwards (domain.md 4.3).
    /// <summary>False while an invoice has not reached a valideur of that rank.</summary>
    public static bool EstVisibleDuValideur(RolePiece rang, StatutFacture statut) => statut switch
    {
        StatutFacture.Brouillon or StatutFacture.Supprimee => false,
        StatutFacture.AValider1 or StatutFacture.ErreurFournisseurSurValideur or StatutFacture.Refusee1 or StatutFacture.Validee1
            or StatutFacture.AbsenceValidation1HorsDelai => rang == RolePiece.Valideur1,
        _ => true,
    };

    /// <summary>The role in words.</summary>
    public static string Libelle(this RolePiece role) => role switch
    {
        RolePiece.Fournisseur => "fournisseur",
        RolePiece.Destinataire => "destinataire",
        RolePiece.Valideur1 or RolePiece.Valideur2 => "valideur",
        _ => "plateforme",
    };
}
