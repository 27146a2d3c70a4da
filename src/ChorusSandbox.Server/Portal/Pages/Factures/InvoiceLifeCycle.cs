using System.Collections.Immutable;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Server.Portal.Shared;

using static ChorusSandbox.Domain.Factures.StatutFacture;

namespace ChorusSandbox.Server.Portal.Pages.Factures;

/// <summary>Draws the life cycle of an invoice from the rows that decide, and from its history.</summary>
internal static class InvoiceLifeCycle
{
    private static readonly ImmutableArray<StatutFacture> APayer =
        [Deposee, EnCoursAcheminement, MiseADisposition, ServiceFait, Mandatee, MiseADispositionComptable, Comptabilisee, MiseEnPaiement];

    private static readonly ImmutableArray<StatutFacture> DejaPayee = [Deposee, EnCoursAcheminement, MiseADisposition, PriseEnCompteDestinataire];

    private static readonly ImmutableArray<ActeFacture> DuFournisseur =
        [ActeFacture.RecyclerFacture, ActeFacture.CompleterFacture, ActeFacture.TraiterRejet];

    /// <param name="facture">The invoice.</param>
    /// <param name="passages">Statuses it went through, oldest first.</param>
    /// <param name="roles">Roles of who looks at it.</param>
    public static LifeCycle Draw(Facture facture, IReadOnlyList<(StatutFacture Statut, DateTimeOffset Quand)> passages, ImmutableArray<RolePiece> roles)
    {
        var ligne = facture.Cadre == CadreDeFacturation.A2FactureFournisseurDejaPayee ? DejaPayee : APayer;
        var quand = passages.GroupBy(p => p.Statut).ToDictionary(g => g.Key, g => g.Last().Quand);
        Node Noeud(StatutFacture statut)
        {
            var badge = Badges.De(statut);
            var reach = facture.Statut == statut ? Reach.Current : quand.ContainsKey(statut) ? Reach.Past : Reach.Ahead;
            var jour = quand.TryGetValue(statut, out var le) ? $"{Typographie.JourMois(le)} · {Typographie.Heure(le)}" : null;
            return Couper(badge, reach, jour);
        }

        return new LifeCycle(
            $"Cycle de vie de la facture {facture.Numero}", Describe(facture, passages), [.. ligne.Select(Noeud)],
            new Branches(Noeud(ARecycler), Noeud(Suspendue), Noeud(Completee), Noeud(Rejetee)),
            [.. passages.Select((p, i) => new Passage(Badges.De(p.Statut), Typographie.DateHeure(p.Quand), i == passages.Count - 1))])
        {
            Possibles = Possibles(facture, roles),
            Attente = CycleDeVieFacture.Lignes.Any(l => l.De == facture.Statut && l.Vers != facture.Statut)
                ? "Rien pour l’instant : la suite appartient à l’autre partie."
                : "Plus rien : cet état est définitif.",
            Impossibles = Impossibles(facture, roles),
        };
    }

    private static ImmutableArray<ActLine> Possibles(Facture facture, ImmutableArray<RolePiece> roles)
    {
        var actes = CycleDeVieFacture.Possibles(facture, roles)
            .Where(a => !(a == ActeFacture.AcquitterRejet && facture.RejetAcquitte) && !(a == ActeFacture.AcquitterSuspension && facture.SuspensionAcquittee))
            .Select(a => new ActLine(a.Libelle(), InWords(a)));
        return facture.Statut == Rejetee && roles.Contains(RolePiece.Fournisseur)
            ? [.. actes, new ActLine("Envoyer une nouvelle facture", "corrigée, sous un nouveau numéro.")]
            : [.. actes];
    }

    private static ImmutableArray<ActLine> Impossibles(Facture facture, ImmutableArray<RolePiece> roles)
    {
        var actes = roles.Contains(RolePiece.Fournisseur) ? DuFournisseur : [.. ActesFacture.ParStatutCible.OrderBy(p => p.Value).Select(p => p.Value)];
        return
        [
            .. actes.Select(a => (Acte: a, Issue: CycleDeVieFacture.Apply(facture, a, roles)))
                .Where(x => x.Issue.IsRefused)
                .Select(x => new ActLine(x.Acte.Libelle(), CatalogueDesRefus.Expliquer(x.Issue.Refus[0]).Pourquoi)),
        ];
    }

    private static Node Couper(Badge badge, Reach reach, string? jour) =>
        badge.Libelle == "En cours d’acheminement"
            ? new("En cours", "d’acheminement", jour, reach)
            : new(badge.Libelle, badge.SecondeLigne, jour, reach);

    private static string Describe(Facture facture, IReadOnlyList<(StatutFacture Statut, DateTimeOffset Quand)> passages) =>
        passages.Count == 0
            ? $"{facture.Statut.Libelle()}."
            : string.Join(", ", passages.Select(p => $"{p.Statut.Libelle()} le {Typographie.DateHeure(p.Quand)}")) + ".";

    private static string InWords(ActeFacture acte) => acte switch
    {
        ActeFacture.EnregistrerBrouillon => "garder ce qui est saisi, sans l’envoyer.",
        ActeFacture.SoumettreFacture => "après confirmation, la facture part vers votre client.",
        ActeFacture.SupprimerBrouillon => "le numéro redevient libre.",
        ActeFacture.RecyclerFacture => "corriger le destinataire, le service ou l’engagement, sous le même numéro.",
        ActeFacture.CompleterFacture => "ajouter une pièce ou un commentaire, sous le même numéro.",
        ActeFacture.AcquitterRejet => "attester que vous avez lu le motif, dans la fenêtre de votre prochaine connexion.",
        ActeFacture.AcquitterSuspension => "attester que vous avez lu le motif, dans la fenêtre de votre prochaine connexion.",
        ActeFacture.TraiterRejet => "dans la Synthèse ; la facture en sort, son état ne change pas.",
        ActeFacture.DemanderRecyclage => "la facture retourne au fournisseur, pour une erreur d’acheminement.",
        ActeFacture.SuspendreFacture => "le fournisseur doit compléter ; un motif est obligatoire.",
        ActeFacture.RemettreADisposition => "vous reprenez la facture sans attendre le fournisseur.",
        ActeFacture.RejeterFacture => "état final ; un motif est obligatoire.",
        ActeFacture.PrendreEnCompte => "état final d’une facture déjà payée.",
        ActeFacture.MettreEnPaiement => "état final ; les états d’avant sont facultatifs.",
        _ => "état facultatif.",
    };
}
