using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Answer of <c>factures/consulter/historique</c> (annex A): three lists, each with its own counters.</summary>
public sealed record ReponseHistorique : Reponse
{
    [Description("Numéro technique de la facture.")]
    public long? IdFacture { get; init; }

    [Description("Numéro donné par le fournisseur.")]
    public string? NumeroFacture { get; init; }

    [Description("SAISIE_API, UPLOAD_API, SAISIE_PORTAIL ou UPLOAD_PORTAIL.")]
    public string? ModeDepot { get; init; }

    [Description("Statut courant. Source : api.md 4.")]
    public string? StatutCourantCode { get; init; }

    [Description("Statuts traversés.")]
    public ListeStatuts? HistoriquesDesStatuts { get; init; }

    [Description("Événements complémentaires ; aucun n’est joué ici.")]
    public ListeEvenements? HistoriquesDesEvenementsComplementaires { get; init; }

    [Description("Actions des utilisateurs.")]
    public ListeActions? HistoriquesDesActionsUtilisateurs { get; init; }

    [Description("Dernière action d’un utilisateur.")]
    public Derniere? DerniereAction { get; init; }

    /// <summary>Statuses, by pages.</summary>
    public sealed record ListeStatuts(
        [property: Description("Statuts de la page, du plus récent au plus ancien.")] ImmutableArray<HistoStatut> HistoStatut,
        [property: Description("Page rendue.")] int PageCouranteHistoStatut,
        [property: Description("Nombre de pages.")] int PagesHistoStatut,
        [property: Description("Résultats par page.")] int NbResultatsParPageHistoStatut,
        [property: Description("Nombre de statuts.")] int TotalHistoStatut);

    /// <summary>A status gone through.</summary>
    public sealed record HistoStatut(
        [property: Description("Numéro du passage.")] long HistoStatutId,
        [property: Description("Le statut.")] string HistoStatutCode,
        [property: Description("AAAA-MM-JJ HH:MM.")] DateHeure HistoStatutDatePassage,
        [property: Description("« libellé – commentaire » du client public.")] string? HistoStatutCommentaire,
        [property: Description("Prénom de l’auteur.")] string? HistoStatutUtilisateurPrenom,
        [property: Description("Nom de l’auteur ; absent quand c’est la plateforme.")] string? HistoStatutUtilisateurNom,
        [property: Description("Adresse de l’auteur.")] string? HistoStatutUtilisateurEmail,
        [property: Description("Téléphone de l’auteur.")] string? HistoStatutUtilisateurTelephone);

    /// <summary>Events, by pages.</summary>
    public sealed record ListeEvenements(
        [property: Description("Événements de la page.")] ImmutableArray<Evenement> Evenement,
        [property: Description("Page rendue.")] int PageCouranteEvenement,
        [property: Description("Nombre de pages.")] int PagesEvenement,
        [property: Description("Résultats par page.")] int NbResultatsParPageEvenement,
        [property: Description("Nombre d’événements.")] int TotalEvenement);

    /// <summary>An event.</summary>
    public sealed record Evenement(
        [property: Description("Numéro de l’événement.")] long EvenementId,
        [property: Description("Ce qui s’est passé.")] string EvenementLibelle,
        [property: Description("Son auteur.")] string? EvenementQui,
        [property: Description("AAAA-MM-JJ HH:MM.")] DateHeure EvenementDateHeure);

    /// <summary>Actions, by pages.</summary>
    public sealed record ListeActions(
        [property: Description("Actions de la page, de la plus récente à la plus ancienne.")] ImmutableArray<HistoAction> HistoAction,
        [property: Description("Page rendue.")] int PageCouranteHistoAction,
        [property: Description("Nombre de pages.")] int PagesHistoAction,
        [property: Description("Résultats par page.")] int NbResultatsParPageHistoAction,
        [property: Description("Nombre d’actions.")] int TotalHistoAction);

    /// <summary>An action of a user.</summary>
    public sealed record HistoAction(
        [property: Description("Numéro de l’action.")] long HistoActionId,
        [property: Description("TELECHARGEMENT_FACTURE, ACQUITTEMENT_REJET, ACQUITTEMENT_SUSPENSION ou TRAITEMENT_REJET. Source : api.md 4 [V].")] string HistoActionCode,
        [property: Description("AAAA-MM-JJ HH:MM.")] DateHeure HistoActionDateHeure,
        [property: Description("Prénom de l’auteur.")] string? HistoActionUtilisateurPrenom,
        [property: Description("Nom de l’auteur.")] string? HistoActionUtilisateurNom,
        [property: Description("Adresse de l’auteur.")] string? HistoActionUtilisateurEmail,
        [property: Description("Téléphone de l’auteur.")] string? HistoActionUtilisateurTelephone);

    /// <summary>The last action.</summary>
    public sealed record Derniere(
        [property: Description("Numéro de l’action.")] long DerniereActionId,
        [property: Description("Code de l’action.")] string DerniereActionCode);
}
