using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Serialization;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.EngagementsJuridiques;

/// <summary>Request of <c>engagementsJuridiques/rechercher</c> (api.md 3.12).</summary>
public sealed class DemandeRechercherEngagements
{
    [Description("Numéro technique de l’engagement, ou BON_DE_COMMANDE, ou MARCHE. Source : api.md 3.12 [V], sens [I]."), Filtre]
    public string? CodeEngagementJuridique { get; set; }

    [Description("Numéro de l’engagement, exact : celui que cite la facture. Source : api.md 3.12 [V]."), MaxLength(50), Filtre]
    public string? NumeroEngagementJuridique { get; set; }

    [Description("Numéro de marché, exact. Source : api.md 3.12 [V]."), MaxLength(50), Filtre]
    public string? NumeroMarcheEngagementJuridique { get; set; }

    [Description("Numéro technique du destinataire, en texte d’ordinaire ; un nombre est admis. Source : api.md 3.12 [V]."), Filtre]
    public long? StructureReceptriceEngagementJuridique { get; set; }

    [Description("COMMANDE, SOLDE ou ANNULE. Source : api.md 3.12 [V] pour COMMANDE."), Filtre]
    public string? EtatCourantEngagementJuridique { get; set; }

    [Description("Notifié à partir du, AAAA-MM-JJ. Source : api.md 3.12 [V]."), JsonPropertyName("periodeDateNotificationEJDu"), Filtre]
    public DateOnly? NotificationDu { get; set; }

    [Description("Notifié jusqu’au, AAAA-MM-JJ. Source : api.md 3.12 [V]."), JsonPropertyName("periodeDateNotificationEJAu"), Filtre]
    public DateOnly? NotificationAu { get; set; }

    [Description("Montant TTC au moins ; 0 compte comme absent. Source : api.md 3.12 [V]."), JsonPropertyName("montantTTCMin"), Filtre]
    public decimal? MontantTTCMin { get; set; }

    [Description("Montant TTC au plus ; 0 compte comme absent. Source : api.md 3.12 [V]."), JsonPropertyName("montantTTCMax"), Filtre]
    public decimal? MontantTTCMax { get; set; }

    [Description("Pagination ; triColonne : DateCreationEJ (par défaut), NumeroEngagementJuridique, DateNotificationEJ, MontantTotalTtc… Source : api.md 3.12 [V].")]
    public ParametresPageBornee? ParametresRecherche { get; set; }
}

/// <summary>Answer of <c>engagementsJuridiques/rechercher</c>.</summary>
public sealed record ReponseRechercherEngagements : Reponse
{
    [Description("Engagements trouvés ; toujours là, vide au besoin.")]
    public ImmutableArray<LigneEngagement> ListeEngagementJuridique { get; init; } = [];

    [Description("Compteurs.")]
    public ParametresRetour? ParametresRetour { get; init; }

    /// <summary>An engagement found.</summary>
    public sealed record LigneEngagement
    {
        [Description("Numéro technique de l’engagement.")]
        public long IdEngagementJuridique { get; init; }

        [Description("BON_DE_COMMANDE ou MARCHE. Source : api.md 3.12 [V] pour le premier.")]
        public string? LibelleTypeEngagementJuridique { get; init; }

        [Description("Numéro de l’engagement.")]
        public string? NumeroEngagementJuridique { get; init; }

        [Description("Numéro technique du destinataire, en texte. Source : api.md 3.12 [V], forme [I].")]
        public string? StructureReceptrice { get; init; }

        [Description("Code du service qui l’a passé ; absent quand il n’est pas connu.")]
        public string? CodeServiceExecutant { get; init; }

        [Description("Nom de ce service.")]
        public string? LibelleServiceExecutant { get; init; }

        [Description("AAAA-MM-JJ ; absente quand elle n’est pas connue."), JsonPropertyName("dateNotificationEJ")]
        public DateOnly? DateNotificationEJ { get; init; }

        [Description("COMMANDE, SOLDE ou ANNULE."), JsonPropertyName("libelleEtatCourantEJ")]
        public string? LibelleEtatCourantEJ { get; init; }

        [Description("Montant toutes taxes comprises ; absent quand il n’est pas connu.")]
        public decimal? MontantTotalTtc { get; init; }

        [Description("Devise, code ISO 4217.")]
        public string? DeviseEngagement { get; init; }

        [Description("Taille des pièces jointes, en octets : 0, aucune n’est jointe ici."), JsonPropertyName("taillePJ")]
        public long TaillePJ { get; init; }
    }
}

/// <summary><c>engagementsJuridiques/rechercher</c></summary>
internal static class RechercherEngagementsApi
{
    // ASSUMPTION: API-66 forms of structureReceptrice (the number of the request, as a text), codes of states and of types beyond those seen.
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeRechercherEngagements, ReponseRechercherEngagements>(
        "engagementsJuridiques/v1/rechercher", "Recherche des engagements juridiques et des bons de commande.", "TRA_MSG_00.000", Lieux.Identiques, (demande, appel) =>
        {
            var parametres = demande.ParametresRecherche;
            var page = new RechercherEngagements(appel.World).Execute(new CriteresEngagements
            {
                Code = demande.CodeEngagementJuridique,
                Numero = demande.NumeroEngagementJuridique,
                Marche = demande.NumeroMarcheEngagementJuridique,
                IdStructure = demande.StructureReceptriceEngagementJuridique,
                Etat = Ecriture.TryLire<EtatEngagement>(demande.EtatCourantEngagementJuridique?.ToUpperInvariant(), out var etat) ? etat : null,
                NotificationDu = demande.NotificationDu,
                NotificationAu = demande.NotificationAu,
                TtcMin = demande.MontantTTCMin == 0 ? null : demande.MontantTTCMin,
                TtcMax = demande.MontantTTCMax == 0 ? null : demande.MontantTTCMax,
                Tri = parametres?.TriColonne,
                Descendant = ParametresPage.Descendant(parametres, parDefaut: true),
                Pagination = ParametresPageBornee.De(parametres),
            }, appel.Actor);
            return new ReponseRechercherEngagements
            {
                ListeEngagementJuridique = [.. page.Lignes.Select(Ligne)],
                ParametresRetour = ParametresRetour.De(page),
            };
        });

    private static ReponseRechercherEngagements.LigneEngagement Ligne(EngagementTrouve trouve) => new()
    {
        IdEngagementJuridique = trouve.Engagement.Id,
        LibelleTypeEngagementJuridique = trouve.Engagement.Type.Code(),
        NumeroEngagementJuridique = trouve.Engagement.Numero.Valeur,
        StructureReceptrice = trouve.Structure.Id.ToString(CultureInfo.InvariantCulture),
        CodeServiceExecutant = trouve.Service?.Code.Valeur,
        LibelleServiceExecutant = trouve.Service?.Libelle,
        DateNotificationEJ = trouve.Engagement.DateNotification,
        LibelleEtatCourantEJ = trouve.Engagement.Etat.Code(),
        MontantTotalTtc = trouve.Engagement.MontantTtc,
        DeviseEngagement = trouve.Engagement.Devise,
    };
}
