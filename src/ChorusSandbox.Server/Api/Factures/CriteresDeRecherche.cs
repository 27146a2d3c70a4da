using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Criteria that every search of invoices has (annex A). What cannot be read as a criterion is not filled.</summary>
public abstract class CriteresDeRecherche
{
    [Description("Numéro de la facture, exact, 20 caractères au plus. Source : annexe A [V]."), Filtre]
    public string? NumeroFacture { get; set; }

    [Description("Déposée à partir du, AAAA-MM-JJ. Source : annexe A [V]."), Filtre]
    public DateOnly? PeriodeDateDepotDu { get; set; }

    [Description("Déposée jusqu’au, AAAA-MM-JJ. Source : annexe A [V]."), Filtre]
    public DateOnly? PeriodeDateDepotAu { get; set; }

    [Description("A1_FACTURE_FOURNISSEUR… Source : api.md 4 [V]."), FiltreDeCodes<CadreDeFacturation>, Alias("codeCadreFacturation")]
    public string? CadreFacturation { get; set; }

    [Description("Un statut ou plusieurs, en tableau ou en texte seul. Source : api.md 3.7 [V]."), FiltreDeCodes<StatutFacture>]
    public ImmutableArray<string> StatutCourant { get; set; } = [];

    [Description("Total HT au moins ; 0 compte comme absent. Source : annexe A [V]."), Filtre]
    public decimal? MontantHTMin { get; set; }

    [Description("Total HT au plus ; 0 compte comme absent. Source : annexe A [V]."), Filtre]
    public decimal? MontantHTMax { get; set; }

    [Description("Total TTC au moins ; 0 compte comme absent. Source : annexe A [V]."), Filtre]
    public decimal? MontantTTCMin { get; set; }

    [Description("Total TTC au plus ; 0 compte comme absent. Source : annexe A [V]."), Filtre]
    public decimal? MontantTTCMax { get; set; }

    [Description("Numéro de marché, exact, 50 caractères au plus. Source : annexe A [V]."), Filtre]
    public string? NumeroMarche { get; set; }

    /// <summary>These criteria from one side, on a structure of the account when one is named.</summary>
    private protected CriteresFactures Communs(RolePiece? cote, long? structure) => new()
    {
        Cote = cote,
        Structures = structure is { } id ? [id] : [],
        Numero = NumeroFacture,
        Statuts = Lus<StatutFacture>(StatutCourant),
        Cadre = CadresDeFacturation.TryLire(CadreFacturation, out var cadre) ? cadre : null,
        Marche = NumeroMarche,
        DateDepotDu = PeriodeDateDepotDu,
        DateDepotAu = PeriodeDateDepotAu,
        HtMin = Borne(MontantHTMin),
        HtMax = Borne(MontantHTMax),
        TtcMin = Borne(MontantTTCMin),
        TtcMax = Borne(MontantTTCMax),
    };

    /// <summary>Typed clients send 0 for a bound that is not filled (api.md 3.0).</summary>
    private protected static decimal? Borne(decimal? borne) => borne == 0 ? null : borne;

    /// <summary>The codes that can be read.</summary>
    private protected static ImmutableArray<T> Lus<T>(params IEnumerable<string?> codes) where T : struct, Enum =>
        [.. codes.Select(c => Ecriture.TryLire<T>(c?.Trim(), out var lu) ? lu : (T?)null).OfType<T>()];
}
