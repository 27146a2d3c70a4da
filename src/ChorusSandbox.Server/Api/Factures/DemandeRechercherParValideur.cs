using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/rechercher/valideur</c> (annex A).</summary>
public sealed class DemandeRechercherParValideur : CriteresDeRecherche
{
    [Description("Facultatif ; 0 compte comme absent. Source : api.md 3.0 [V]."), Filtre]
    public long? IdUtilisateurCourant { get; set; }

    [Description("FACTURE, FACTURE_TRAVAUX, MEMOIRE_JUSTICE ou DEMANDE_REMBOURSEMENT ; seules les FACTURE sont jouées ici. Source : annexe A [V]."), Filtre]
    public string? TypeDemandePaiement { get; set; }

    [Description("Numéro technique du destinataire. Source : annexe A [V]."), Filtre]
    public long? IdDestinataire { get; set; }

    [Description("true : le destinataire vaut pour toute son entreprise (même SIREN). Source : annexe A [V]."), Filtre]
    public bool? RechercheSirenDestinataire { get; set; }

    [Description("Numéro technique d’un service du destinataire. Source : annexe A [V]."), Filtre]
    public long? IdServiceExecutant { get; set; }

    [Description("FACTURE, AVOIR ou ACOMPTE. Source : annexe A [V]."), FiltreDeCodes<TypeFacture>]
    public ImmutableArray<string> ListeTypeFacture { get; set; } = [];

    [Description("Types de factures de travaux ; aucune n’est jouée ici. Source : annexe A [V]."), Filtre]
    public ImmutableArray<string> ListeTypeFactureTravaux { get; set; } = [];

    [Description("Numéro technique du fournisseur. Source : annexe A [V]."), Filtre]
    public long? IdFournisseur { get; set; }

    [Description("true : le fournisseur vaut pour toute son entreprise (même SIREN). Source : annexe A [V]."), Filtre]
    public bool? RechercheSirenFournisseur { get; set; }

    [Description("Numéro technique d’un service du fournisseur. Source : annexe A [V]."), Filtre]
    public long? IdServiceFournisseur { get; set; }

    [Description("Numéro technique d’une structure du compte qui valide ; absent, toutes. Source : annexe A [V]."), Filtre]
    public long? IdStructureValideur { get; set; }

    [Description("Numéro technique d’une MOE ; aucune facture simple n’en a. Source : annexe A [V]."), Filtre]
    public long? IdStructureMoe { get; set; }

    [Description("Numéro technique d’une MOA ; aucune facture simple n’en a. Source : annexe A [V]."), Filtre]
    public long? IdStructureMoa { get; set; }

    [Description("Datée à partir du, AAAA-MM-JJ. Source : annexe A [V]."), Filtre]
    public DateOnly? PeriodeDateFactureDu { get; set; }

    [Description("Datée jusqu’au, AAAA-MM-JJ. Source : annexe A [V]."), Filtre]
    public DateOnly? PeriodeDateFactureAu { get; set; }

    [Description("Montant à payer au moins ; 0 compte comme absent. Source : api.md 3.7 [V]."), Filtre]
    public decimal? MontantAPayerMin { get; set; }

    [Description("Montant à payer au plus ; 0 compte comme absent. Source : api.md 3.7 [V]."), Filtre]
    public decimal? MontantAPayerMax { get; set; }

    [Description("Numéro d’engagement, exact, 50 caractères au plus. Source : annexe A [V]."), Filtre, Alias("numeroBonCommande")]
    public string? NumeroEngagement { get; set; }

    [Description("Pagination. Source : api.md 3.0 [V]."), Alias("paramRecherche")]
    public ParametresPage? Pagination { get; set; }

    /// <summary>The criteria.</summary>
    internal CriteresFactures Criteres() => Communs(RolePiece.Valideur1, IdStructureValideur).Paginer(Pagination) with
    {
        Fournisseurs = IdFournisseur is { } f ? [new PartieCherchee(f, null, null, [])] : [],
        FournisseurParSiren = RechercheSirenFournisseur ?? false,
        ServiceFournisseur = IdServiceFournisseur,
        Destinataires = IdDestinataire is { } d ? [new PartieCherchee(d, null, null, [])] : [],
        DestinataireParSiren = RechercheSirenDestinataire ?? false,
        ServiceDestinataire = IdServiceExecutant,
        Types = Lus<TypeFacture>(ListeTypeFacture),
        Engagement = NumeroEngagement,
        DateFactureDu = PeriodeDateFactureDu,
        DateFactureAu = PeriodeDateFactureAu,
        APayerMin = Borne(MontantAPayerMin),
        APayerMax = Borne(MontantAPayerMax),
        SansReponse = IdStructureMoe is not null || IdStructureMoa is not null || HorsDesFactures.Demande(TypeDemandePaiement, ListeTypeFacture, ListeTypeFactureTravaux),
    };
}
