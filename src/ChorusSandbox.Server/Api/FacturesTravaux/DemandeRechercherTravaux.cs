using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.FacturesTravaux;

/// <summary>Request of <c>facturesTravaux/rechercher</c> and of <c>rechercher/atraiter</c> (api.md 3.11). What cannot be read as a criterion is not filled.</summary>
public sealed class DemandeRechercherTravaux
{
    [Description("Facultatif ; 0 compte comme absent. Source : api.md 3.0 [V]."), Filtre]
    public long? IdUtilisateurCourant { get; set; }

    [Description("FOURNISSEUR, MOE, MOA, VALIDEUR ou DESTINATAIRE ; absent, tous les rôles du compte. Source : api.md 3.11 et 4 [V]."), Filtre]
    public string? RoleUtilisateur { get; set; }

    [Description("Numéro de la pièce, exact. Source : api.md 3.11 [V]."), Filtre]
    public string? NumeroFacture { get; set; }

    [Description("PROJET_DECOMPTE_MENSUEL, ETAT_ACOMPTE… en tableau ou en texte seul. Source : api.md 3.11 et 4 [V]."), Filtre, Alias("typeFactureTravaux")]
    public ImmutableArray<string> ListeTypeFactureTravaux { get; set; } = [];

    [Description("Un statut ou plusieurs, en tableau ou en texte seul. Source : api.md 3.11 [V]."), FiltreDeCodes<StatutFacture>, Alias("statutCourant")]
    public ImmutableArray<string> ListeStatutCourant { get; set; } = [];

    [Description("Déposée à partir du, AAAA-MM-JJ. Source : api.md 3.11 [V]."), Filtre]
    public DateOnly? PeriodeDateDepotDu { get; set; }

    [Description("Déposée jusqu’au, AAAA-MM-JJ. Source : api.md 3.11 [V]."), Filtre]
    public DateOnly? PeriodeDateDepotAu { get; set; }

    [Description("Datée à partir du, AAAA-MM-JJ. Source : api.md 3.11 [V]."), Filtre]
    public DateOnly? PeriodeDateFactureDu { get; set; }

    [Description("Datée jusqu’au, AAAA-MM-JJ. Source : api.md 3.11 [V]."), Filtre]
    public DateOnly? PeriodeDateFactureAu { get; set; }

    [Description("Total TTC au moins ; 0 compte comme absent. Source : api.md 3.7 [I]."), Filtre, JsonPropertyName("montantTTCMin")]
    public decimal? MontantTTCMin { get; set; }

    [Description("Total TTC au plus ; 0 compte comme absent. Source : api.md 3.7 [I]."), Filtre, JsonPropertyName("montantTTCMax")]
    public decimal? MontantTTCMax { get; set; }

    [Description("Numéro de marché. Source : api.md 3.7 [I]."), Filtre]
    public string? NumeroMarche { get; set; }

    [Description("Numéro d’engagement. Source : api.md 3.7 [I]."), Filtre]
    public string? NumeroBonCommande { get; set; }

    [Description("Téléchargée (true) ou non (false) par le destinataire. Source : api.md 3.11 [V]."), Filtre]
    public bool? FlagTelecharge { get; set; }

    [Description("AVEC_ET_SANS_SERVICE, AVEC_SERVICE ou SANS_SERVICE. Source : api.md 3.11 [V] pour le premier."), Filtre]
    public string? AvecSansService { get; set; }

    [Description("true : seulement les pièces qu’aucune autre ne suit. Source : api.md 3.11 [V]."), Filtre]
    public bool? UniquementSansPieceSuivante { get; set; }

    [Description("Pagination. Source : api.md 3.0 [V]."), Alias("pagination", "paramRecherche")]
    public ParametresPageBornee? RechercheFactureTravaux { get; set; }

    /// <summary>The criteria of any search of invoices.</summary>
    internal CriteresFactures Criteres(bool aTraiter) => new()
    {
        Cote = Cote(),
        SansReponse = RoleUtilisateur?.Trim().ToUpperInvariant() is "MOE" or "MOA",
        ATraiter = aTraiter,
        Numero = NumeroFacture,
        Statuts = [.. ListeStatutCourant.Select(s => Ecriture.TryLire<StatutFacture>(s.Trim(), out var statut) ? statut : (StatutFacture?)null).OfType<StatutFacture>()],
        DateDepotDu = PeriodeDateDepotDu,
        DateDepotAu = PeriodeDateDepotAu,
        DateFactureDu = PeriodeDateFactureDu,
        DateFactureAu = PeriodeDateFactureAu,
        TtcMin = MontantTTCMin == 0 ? null : MontantTTCMin,
        TtcMax = MontantTTCMax == 0 ? null : MontantTTCMax,
        Marche = NumeroMarche,
        Engagement = NumeroBonCommande,
        Telechargee = FlagTelecharge,
        Tri = RechercheFactureTravaux?.TriColonne ?? "DateDepot",
        Descendant = ParametresPage.Descendant(RechercheFactureTravaux, parDefaut: true),
        Pagination = ParametresPageBornee.De(RechercheFactureTravaux),
    };

    /// <summary>The criteria that only pieces of works have.</summary>
    internal CriteresPiecesDeTravaux Travaux() => new()
    {
        Types = ListeTypeFactureTravaux,
        AvecService = AvecSansService?.Trim().ToUpperInvariant() switch { "AVEC_SERVICE" => true, "SANS_SERVICE" => false, _ => null },
        SansPieceSuivante = UniquementSansPieceSuivante ?? false,
    };

    // ASSUMPTION: API-72 no piece names a MOE or a MOA yet: searched from their side, the list is empty.
    private RolePiece? Cote() => RoleUtilisateur?.Trim().ToUpperInvariant() switch
    {
        "FOURNISSEUR" => RolePiece.Fournisseur,
        "DESTINATAIRE" => RolePiece.Destinataire,
        "VALIDEUR" or "VALIDATEUR" => RolePiece.Valideur1,
        _ => null,
    };
}
