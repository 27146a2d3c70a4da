using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Criteria of both searches of invoices (annex A). What cannot be read as a criterion is not filled.</summary>
public sealed class DemandeRechercherFactures
{
    public long? IdUtilisateurCourant { get; set; }

    [Filtre]
    public long? IdFournisseur { get; set; }

    [Filtre]
    public long? IdDestinataire { get; set; }

    [Description("SIRET du fournisseur."), Filtre]
    public string? CodeFournisseur { get; set; }

    [Description("SIRET du destinataire."), Filtre]
    public string? CodeDestinataire { get; set; }

    [Filtre]
    public string? CodeServiceExecutant { get; set; }

    [Filtre]
    public string? NumeroFacture { get; set; }

    [Description("Numéro de dépôt du flux : le critère le plus employé."), Filtre]
    public string? NumeroFluxDepot { get; set; }

    [Description("Un statut ou plusieurs."), Filtre]
    public ImmutableArray<string> StatutCourant { get; set; } = [];

    [Filtre, Alias("codeCadreFacturation", "cadreDeFacturation")]
    public string? CadreFacturation { get; set; }

    [Filtre]
    public string? TypeFacture { get; set; }

    [Filtre]
    public string? ModeDepot { get; set; }

    [Filtre]
    public string? NumeroBonCommande { get; set; }

    [Filtre]
    public string? NumeroMarche { get; set; }

    [Filtre]
    public string? NumeroFactureOrigine { get; set; }

    [Filtre]
    public string? Devise { get; set; }

    [Filtre]
    public DateOnly? PeriodeDateFactureDu { get; set; }

    [Filtre]
    public DateOnly? PeriodeDateFactureAu { get; set; }

    [Filtre]
    public DateOnly? PeriodeDateDepotDu { get; set; }

    [Filtre]
    public DateOnly? PeriodeDateDepotAu { get; set; }

    [Filtre]
    public DateOnly? PeriodeDateHeureEtatCourantDu { get; set; }

    [Filtre]
    public DateOnly? PeriodeDateHeureEtatCourantAu { get; set; }

    [Filtre, JsonPropertyName("montantHTMin")]
    public decimal? MontantHTMin { get; set; }

    [Filtre, JsonPropertyName("montantHTMax")]
    public decimal? MontantHTMax { get; set; }

    [Filtre, JsonPropertyName("montantTTCMin")]
    public decimal? MontantTTCMin { get; set; }

    [Filtre, JsonPropertyName("montantTTCMax")]
    public decimal? MontantTTCMax { get; set; }

    [Filtre, JsonPropertyName("montantApayerMin")]
    public decimal? MontantApayerMin { get; set; }

    [Filtre, JsonPropertyName("montantApayerMax")]
    public decimal? MontantApayerMax { get; set; }

    [Description("Pagination de rechercher/fournisseur ; rechercher/recipiendaire l’appelle paramRecherche."), Alias("paramRecherche", "pagination")]
    public ParametresPage? RechercheFactureParFournisseur { get; set; }

    /// <summary>The criteria from one side.</summary>
    internal CriteresFactures Criteres(RolePiece cote)
    {
        var page = RechercheFactureParFournisseur;
        var duFournisseur = cote == RolePiece.Fournisseur;
        var siennes = duFournisseur ? IdFournisseur : IdDestinataire;
        return new CriteresFactures
        {
            Cote = cote,
            Structures = siennes is { } id ? [id] : [],
            AutrePartie = duFournisseur ? IdDestinataire : IdFournisseur,
            SiretAutrePartie = duFournisseur ? CodeDestinataire : CodeFournisseur,
            CodeService = CodeServiceExecutant,
            Numero = NumeroFacture,
            NumeroFlux = NumeroFluxDepot,
            Statuts = [.. StatutCourant.Select(s => Ecriture.TryLire<StatutFacture>(s, out var statut) ? statut : (StatutFacture?)null).OfType<StatutFacture>()],
            Cadre = CadresDeFacturation.TryLire(CadreFacturation, out var cadre) ? cadre : null,
            Type = Ecriture.TryLire<TypeFacture>(TypeFacture, out var type) ? type : null,
            ModeDepot = Ecriture.TryLire<ModeDepot>(ModeDepot, out var mode) ? mode : null,
            Engagement = NumeroBonCommande,
            Marche = NumeroMarche,
            FactureOrigine = NumeroFactureOrigine,
            Devise = Devise,
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
            Pagination = ParametresPage.De(page),
        };
    }

    /// <summary>Typed clients send 0 for a bound that is not filled (api.md 3.0).</summary>
    private static decimal? Borne(decimal? borne) => borne == 0 ? null : borne;
}
