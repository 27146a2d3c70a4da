using System.ComponentModel;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/consulter/historique</c> (api.md 3.6, annex A).</summary>
public sealed class DemandeHistorique
{
    [Description("Facultatif ; 0 compte comme absent. Source : api.md 3.0 [V]."), Filtre]
    public long? IdUtilisateurCourant { get; set; }

    [Description("Numéro technique de la facture, obligatoire. Source : annexe A [V]."), Alias("identifiantFactureCPP")]
    public long? IdFacture { get; set; }

    [Description("7 pour les factures reçues ; lu, ne change rien. Source : api.md 3.6 [V]."), Filtre]
    public long? IdEspace { get; set; }

    [Description("Nombre de résultats au plus, par liste. Source : annexe A [V]."), Filtre]
    public int? NbResultatsMaximum { get; set; }

    [Description("Pagination des statuts. Source : api.md 3.0 [V].")]
    public PageStatuts? ParamRechercheHistoStatuts { get; set; }

    [Description("Pagination des événements. Source : api.md 3.0 [V].")]
    public PageEvenements? ParamRechercheHistoEvenementsComplementaires { get; set; }

    [Description("Pagination des actions. Source : api.md 3.0 [V].")]
    public PageActions? ParamRechercheHistoActionsUtilisateurs { get; set; }

    /// <summary>Paging of the statuses.</summary>
    public sealed class PageStatuts
    {
        [Description("Page demandée, à partir de 1."), Filtre]
        public int? PageResultatDemandeeListeHistoStatut { get; set; }

        [Description("Résultats par page ; 10 par défaut."), Filtre]
        public int? NbResultatsParPageListeHistoStatut { get; set; }

        [Description("Ascendant ou Descendant ; Descendant par défaut, par date."), Filtre]
        public string? TriSensListeHistoStatut { get; set; }

        [Description("Champ d’un statut, par exemple HistoStatutDatePassage (par défaut). Source : annexe A [V]."), Filtre]
        public string? TriColonneListeHistoStatut { get; set; }
    }

    /// <summary>Paging of the events.</summary>
    public sealed class PageEvenements
    {
        [Description("Page demandée, à partir de 1."), Filtre]
        public int? PageResultatDemandeeListeHistoEvenement { get; set; }

        [Description("Résultats par page ; 10 par défaut."), Filtre]
        public int? NbResultatsParPageListeHistoEvenement { get; set; }

        [Description("Ascendant ou Descendant ; Descendant par défaut, par date. Source : annexe A [V]."), Filtre]
        public string? TriSensListeHistoEvenement { get; set; }

        [Description("Champ d’un événement, par exemple EvenementDateHeure (par défaut). Source : annexe A [V]."), Filtre]
        public string? TriColonneListeHistoEvenement { get; set; }
    }

    /// <summary>Paging of the actions.</summary>
    public sealed class PageActions
    {
        [Description("Page demandée, à partir de 1."), Filtre]
        public int? PageResultatDemandeeListeHistoAction { get; set; }

        [Description("Résultats par page ; 10 par défaut."), Filtre]
        public int? NbResultatsParPageListeHistoAction { get; set; }

        [Description("Ascendant ou Descendant ; Descendant par défaut, par date."), Filtre]
        public string? TriSensListeHistoAction { get; set; }

        [Description("Champ d’une action, par exemple HistoActionDateHeure (par défaut). Source : annexe A [V]."), Filtre]
        public string? TriColonneListeHistoAction { get; set; }
    }
}

/// <summary><c>factures/consulter/historique</c></summary>
internal static class ConsulterHistoriqueApi
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeHistorique, ReponseHistorique>(
        "factures/v1/consulter/historique", "Statuts, événements et actions d’une facture, du plus récent au plus ancien.", "TRA_MSG_00.000", new Lieux([("facture", "idFacture")]), (demande, appel) =>
            new ConsulterFacture(appel.World).Execute(demande.IdFacture, appel.Actor).Select(f => Reponse(f, demande, new ConsulterHistorique(appel.World).De(f.Id))));

    private static ReponseHistorique Reponse(Facture f, DemandeHistorique d, Historique historique)
    {
        var (s, e, a) = (d.ParamRechercheHistoStatuts, d.ParamRechercheHistoEvenementsComplementaires, d.ParamRechercheHistoActionsUtilisateurs);
        var statuts = Page(historique.Statuts.Select(De), s?.PageResultatDemandeeListeHistoStatut, s?.NbResultatsParPageListeHistoStatut, s?.TriColonneListeHistoStatut, s?.TriSensListeHistoStatut, d);
        var actions = Page(historique.Actions.Select(De), a?.PageResultatDemandeeListeHistoAction, a?.NbResultatsParPageListeHistoAction, a?.TriColonneListeHistoAction, a?.TriSensListeHistoAction, d);
        var evenements = Page<ReponseHistorique.Evenement>(
            [], e?.PageResultatDemandeeListeHistoEvenement, e?.NbResultatsParPageListeHistoEvenement, e?.TriColonneListeHistoEvenement, e?.TriSensListeHistoEvenement, d);
        return new ReponseHistorique
        {
            IdFacture = f.Id,
            NumeroFacture = f.Numero.Valeur,
            ModeDepot = f.ModeDepot.Code(),
            StatutCourantCode = f.Statut.Code(),
            HistoriquesDesStatuts = new([.. statuts.Lignes], statuts.Numero, statuts.Pages, statuts.ParPage, statuts.Total),
            HistoriquesDesEvenementsComplementaires = new([.. evenements.Lignes], evenements.Numero, evenements.Pages, evenements.ParPage, evenements.Total),
            HistoriquesDesActionsUtilisateurs = new([.. actions.Lignes], actions.Numero, actions.Pages, actions.ParPage, actions.Total),
            DerniereAction = historique.Actions.IsEmpty ? null : new(historique.Actions[^1].Seq, historique.Actions[^1].Code),
        };
    }

    /// <summary>A page of rows that come oldest first; without a column, the last first.</summary>
    private static Page<T> Page<T>(IEnumerable<T> parDate, int? page, int? parPage, string? colonne, string? sens, DemandeHistorique demande) where T : notnull
    {
        var descendant = ParametresPage.Descendant(sens, parDefaut: true);
        return (ParametresPage.De(page, parPage) with { Maximum = demande.NbResultatsMaximum is { } maximum and > 0 ? maximum : int.MaxValue })
            .De(TriDeChamps.Trier(descendant ? parDate.Reverse() : parDate, colonne, descendant));
    }

    private static ReponseHistorique.HistoStatut De(PassageDeStatut p) =>
        new(p.Seq, p.Statut.Code(), new DateHeure(p.Instant), p.Commentaire, p.Auteur?.Prenom, p.Auteur?.Nom, p.Auteur?.Email, p.Auteur?.Telephone);

    private static ReponseHistorique.HistoAction De(ActionUtilisateur a) =>
        new(a.Seq, a.Code, new DateHeure(a.Instant), a.Auteur?.Prenom, a.Auteur?.Nom, a.Auteur?.Email, a.Auteur?.Telephone);
}
