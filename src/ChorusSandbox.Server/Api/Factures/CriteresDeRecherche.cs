using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Criteria that searches of issued and of received invoices share (annex A). What cannot be read as a criterion is not filled.</summary>
public abstract class CriteresDeRecherche
{
    [Description("Facultatif ; 0 compte comme absent. Source : api.md 3.0 [V]."), Filtre]
    public long? IdUtilisateurCourant { get; set; }

    [Description("Numéro de la facture, exact. Source : annexe A [V]."), Filtre]
    public string? NumeroFacture { get; set; }

    [Description("Déposée à partir du, AAAA-MM-JJ. Source : annexe A [V]."), Filtre]
    public DateOnly? PeriodeDateDepotDu { get; set; }

    [Description("Déposée jusqu’au, AAAA-MM-JJ. Source : annexe A [V]."), Filtre]
    public DateOnly? PeriodeDateDepotAu { get; set; }

    [Description("Structure du valideur ; aucune facture A1 ou A2 n’en a. Source : annexe A [V]."), Filtre]
    public long? IdStructureValideur { get; set; }

    [Description("A1_FACTURE_FOURNISSEUR… Source : api.md 4 [V]."), Filtre, Alias("codeCadreFacturation")]
    public string? CadreFacturation { get; set; }

    [Description("Un statut ou plusieurs, en tableau ou en texte seul. Source : api.md 3.7 [V]."), Filtre]
    public ImmutableArray<string> StatutCourant { get; set; } = [];

    [Description("Datée à partir du, AAAA-MM-JJ. Source : annexe A [V]."), Filtre]
    public DateOnly? PeriodeDateFactureDu { get; set; }

    [Description("Datée jusqu’au, AAAA-MM-JJ. Source : annexe A [V]."), Filtre]
    public DateOnly? PeriodeDateFactureAu { get; set; }

    [Description("Total HT au moins ; 0 compte comme absent. Source : annexe A [V]."), Filtre, JsonPropertyName("montantHTMin")]
    public decimal? MontantHTMin { get; set; }

    [Description("Total HT au plus ; 0 compte comme absent. Source : annexe A [V]."), Filtre, JsonPropertyName("montantHTMax")]
    public decimal? MontantHTMax { get; set; }

    [Description("Total TTC au moins ; 0 compte comme absent. Source : annexe A [V]."), Filtre, JsonPropertyName("montantTTCMin")]
    public decimal? MontantTTCMin { get; set; }

    [Description("Total TTC au plus ; 0 compte comme absent. Source : annexe A [V]."), Filtre, JsonPropertyName("montantTTCMax")]
    public decimal? MontantTTCMax { get; set; }

    [Description("Montant à payer au moins ; 0 compte comme absent. Source : api.md 3.7 [V]."), Filtre]
    public decimal? MontantApayerMin { get; set; }

    [Description("Montant à payer au plus ; 0 compte comme absent. Source : api.md 3.7 [V]."), Filtre]
    public decimal? MontantApayerMax { get; set; }

    [Description("Numéro de marché. Source : annexe A [V]."), Filtre]
    public string? NumeroMarche { get; set; }

    [Description("Numéro d’engagement. Source : annexe A [V]."), Filtre]
    public string? NumeroBonCommande { get; set; }

    [Description("Remplit le champ taille. Source : api.md 3.7 [V]."), Filtre]
    public bool? RecupererTaille { get; set; }

    [Description("Dans son statut courant depuis le, AAAA-MM-JJ. Source : annexe A [V]."), Filtre]
    public DateOnly? PeriodeDateHeureEtatCourantDu { get; set; }

    [Description("Dans son statut courant jusqu’au, AAAA-MM-JJ. Source : annexe A [V]."), Filtre]
    public DateOnly? PeriodeDateHeureEtatCourantAu { get; set; }

    /// <summary>The criteria from one side.</summary>
    internal CriteresFactures Criteres(RolePiece cote, long? structure, ParametresPageBornee? page) => new()
    {
        Cote = cote,
        Structures = structure is { } id ? [id] : [],
        Numero = NumeroFacture,
        Statuts = [.. StatutCourant.Select(s => Ecriture.TryLire<StatutFacture>(s.Trim(), out var statut) ? statut : (StatutFacture?)null).OfType<StatutFacture>()],
        Cadre = CadresDeFacturation.TryLire(CadreFacturation, out var cadre) ? cadre : null,
        Engagement = NumeroBonCommande,
        Marche = NumeroMarche,
        DateFactureDu = PeriodeDateFactureDu,
        DateFactureAu = PeriodeDateFactureAu,
        DateDepotDu = PeriodeDateDepotDu,
        DateDepotAu = PeriodeDateDepotAu,
        DateStatutDu = PeriodeDateHeureEtatCourantDu,
        DateStatutAu = PeriodeDateHeureEtatCourantAu,
        HtMin = Borne(MontantHTMin),
        HtMax = Borne(MontantHTMax),
        TtcMin = Borne(MontantTTCMin),
        TtcMax = Borne(MontantTTCMax),
        APayerMin = Borne(MontantApayerMin),
        APayerMax = Borne(MontantApayerMax),
        Tri = page?.TriColonne ?? "DateDepot",
        Descendant = ParametresPage.Descendant(page, parDefaut: true),
        Pagination = ParametresPageBornee.De(page),
    };

    /// <summary>Typed clients send 0 for a bound that is not filled (api.md 3.0).</summary>
    private static decimal? Borne(decimal? borne) => borne == 0 ? null : borne;
}
