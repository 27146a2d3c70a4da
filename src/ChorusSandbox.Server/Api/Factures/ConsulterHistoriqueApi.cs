using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/consulter/historique</c> (api.md 3.6, annex A).</summary>
public sealed class DemandeHistorique
{
    public long? IdUtilisateurCourant { get; set; }

    [Description("Numéro technique de la facture, obligatoire. Source : annexe A [V]."), Alias("identifiantFactureCPP")]
    public long? IdFacture { get; set; }

    public long? IdEspace { get; set; }

    public int? NbResultatsMaximum { get; set; }
}

/// <summary>Answer of <c>factures/consulter/historique</c>.</summary>
public sealed record ReponseHistorique : Reponse
{
    public long? IdFacture { get; init; }

    public string? NumeroFacture { get; init; }

    public string? ModeDepot { get; init; }

    public string? StatutCourantCode { get; init; }

    public ListeStatuts? HistoriquesDesStatuts { get; init; }

    public ListeEvenements? HistoriquesDesEvenementsComplementaires { get; init; }

    public ListeActions? HistoriquesDesActionsUtilisateurs { get; init; }

    public Derniere? DerniereAction { get; init; }

    public sealed record ListeStatuts(ImmutableArray<HistoStatut> HistoStatut, int PageCouranteHistoStatut, int PagesHistoStatut, int NbResultatsParPageHistoStatut, int TotalHistoStatut);

    public sealed record HistoStatut(
        long HistoStatutId, string HistoStatutCode, [property: Description("AAAA-MM-JJ HH:MM")] DateHeure HistoStatutDatePassage,
        [property: Description("« libellé – commentaire » du client public.")] string? HistoStatutCommentaire,
        string? HistoStatutUtilisateurPrenom, string? HistoStatutUtilisateurNom, string? HistoStatutUtilisateurEmail, string? HistoStatutUtilisateurTelephone);

    public sealed record ListeEvenements(ImmutableArray<Evenement> Evenement, int PageCouranteEvenement, int PagesEvenement, int NbResultatsParPageEvenement, int TotalEvenement);

    public sealed record Evenement(long EvenementId, string EvenementLibelle, DateHeure EvenementDateHeure);

    public sealed record ListeActions(ImmutableArray<HistoAction> HistoAction, int PageCouranteHistoAction, int PagesHistoAction, int NbResultatsParPageHistoAction, int TotalHistoAction);

    public sealed record HistoAction(
        long HistoActionId, [property: Description("ACQUITTEMENT_REJET, ACQUITTEMENT_SUSPENSION ou TRAITEMENT_REJET.")] string HistoActionCode, DateHeure HistoActionDateHeure,
        string? HistoActionUtilisateurPrenom, string? HistoActionUtilisateurNom, string? HistoActionUtilisateurEmail, string? HistoActionUtilisateurTelephone);

    public sealed record Derniere(long DerniereActionId, string DerniereActionCode);
}

/// <summary><c>factures/consulter/historique</c></summary>
internal static class ConsulterHistoriqueApi
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeHistorique, ReponseHistorique>(
        "factures/v1/consulter/historique", "Statuts, événements et actions d’une facture, du plus récent au plus ancien.", "TRA_MSG_00.000", new Lieux([("facture", "idFacture")]), (demande, appel) =>
            new ConsulterFacture(appel.World).Execute(demande.IdFacture, appel.Actor).Select(f =>
            {
                var historique = new ConsulterHistorique(appel.World).De(f.Id);
                var statuts = historique.Statuts.Reverse().Select(De).ToImmutableArray();
                var actions = historique.Actions.Reverse().Select(De).ToImmutableArray();
                return new ReponseHistorique
                {
                    IdFacture = f.Id,
                    NumeroFacture = f.Numero.Valeur,
                    ModeDepot = f.ModeDepot.Code(),
                    StatutCourantCode = f.Statut.Code(),
                    HistoriquesDesStatuts = new(statuts, 1, Pages(statuts.Length), Math.Max(10, statuts.Length), statuts.Length),
                    HistoriquesDesEvenementsComplementaires = new([], 1, 0, 10, 0),
                    HistoriquesDesActionsUtilisateurs = new(actions, 1, Pages(actions.Length), Math.Max(10, actions.Length), actions.Length),
                    DerniereAction = actions.IsEmpty ? null : new(actions[0].HistoActionId, actions[0].HistoActionCode),
                };
            }));

    private static int Pages(int total) => total == 0 ? 0 : 1;

    private static ReponseHistorique.HistoStatut De(PassageDeStatut p) =>
        new(p.Seq, p.Statut.Code(), new DateHeure(p.Instant), p.Commentaire, p.Auteur?.Prenom, p.Auteur?.Nom, p.Auteur?.Email, p.Auteur?.Telephone);

    private static ReponseHistorique.HistoAction De(ActionUtilisateur a) =>
        new(a.Seq, a.Code, new DateHeure(a.Instant), a.Auteur?.Prenom, a.Auteur?.Nom, a.Auteur?.Email, a.Auteur?.Telephone);
}
