using System.Collections.Immutable;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Portal.Shared;

using static ChorusSandbox.Domain.Factures.StatutFacture;

namespace ChorusSandbox.Server.Portal.Pages.Factures;

/// <summary>A group of statuses of the dashboard and how many invoices are in each.</summary>
internal sealed record CountGroup(string Titre, string Aide, ImmutableArray<StatusCount> Comptes)
{
    private static readonly ImmutableArray<StatutFacture> AuFournisseur = [Brouillon, ARecycler, Suspendue, Rejetee];
    private static readonly ImmutableArray<StatutFacture> AuDestinataire = [MiseADisposition, Completee, ServiceFait, Mandatee];
    private static readonly ImmutableArray<StatutFacture> Finis = [MiseEnPaiement, PriseEnCompteDestinataire];

    /// <summary>The three groups, seen from one side: to act on, under way, ended.</summary>
    public static ImmutableArray<CountGroup> De(IReadOnlyList<LigneRecherche> lignes, RolePiece cote, string recherche)
    {
        var fournisseur = cote == RolePiece.Fournisseur;
        bool Agir(LigneRecherche l) => fournisseur ? AuFournisseur.Contains(l.Facture.Statut) && !l.Facture.RejetTraite : AuDestinataire.Contains(l.Facture.Statut);
        bool Finie(LigneRecherche l) => Finis.Contains(l.Facture.Statut) || (l.Facture.Statut == Rejetee && !Agir(l));
        ImmutableArray<StatusCount> Compter(Func<LigneRecherche, bool> retenir) =>
        [
            .. lignes.Where(retenir).GroupBy(l => l.Facture.Statut).OrderBy(g => g.Key)
                .Select(g => new StatusCount(Badges.De(g.Key), g.Count(), $"{recherche}?etat={g.Key.Code()}")),
        ];
        return
        [
            new("À vous d’agir", fournisseur ? "Ce qui attend un acte de votre part." : "Ce que vous avez à traiter.", Compter(Agir)),
            new("En cours", fournisseur ? "Ce qui est chez le client public." : "Ce qui est chez le fournisseur ou le comptable.", Compter(l => !Agir(l) && !Finie(l))),
            new("Terminées", "Ce qui n’attend plus personne.", Compter(Finie)),
        ];
    }
}

/// <summary>How many invoices are in a status, and the list of them.</summary>
internal sealed record StatusCount(Badge Badge, int Nombre, string Href);
