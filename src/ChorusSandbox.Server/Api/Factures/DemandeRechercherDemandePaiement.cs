using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/rechercher/demandePaiement</c> (annex A).</summary>
public sealed class DemandeRechercherDemandePaiement : CriteresDeRecherche
{
    private const int Maximum = 200;

    [Description("FOURNISSEUR, DESTINATAIRE, VALIDEUR, MOE ou MOA ; absent, tous les rôles du compte. Source : api.md 4 [V]."), Filtre]
    public string? RoleUtilisateur { get; set; }

    [Description("FACTURE, FACTURE_TRAVAUX, MEMOIRE_JUSTICE ou DEMANDE_REMBOURSEMENT ; seules les FACTURE sont jouées ici. Source : annexe A [V]."), Filtre]
    public string? TypeDemandePaiement { get; set; }

    [Description("FACTURE, AVOIR ou ACOMPTE. Source : annexe A [V]."), FiltreDeCodes<TypeFacture>]
    public string? TypeFacture { get; set; }

    [Description("Type de facture de travaux ; aucune n’est jouée ici. Source : annexe A [V]."), Filtre]
    public string? TypeFactureTravaux { get; set; }

    [Description("Dans son statut courant depuis le, AAAA-MM-JJ. Source : annexe A [V]."), Filtre]
    public DateOnly? PeriodeDateHeureEtatCourantDu { get; set; }

    [Description("Dans son statut courant jusqu’au, AAAA-MM-JJ. Source : annexe A [V]."), Filtre]
    public DateOnly? PeriodeDateHeureEtatCourantAu { get; set; }

    [Description("Datée par le fournisseur à partir du, AAAA-MM-JJ. Source : annexe A [V]."), Filtre]
    public DateOnly? PeriodeDateFournisseurDu { get; set; }

    [Description("Datée par le fournisseur jusqu’au, AAAA-MM-JJ. Source : annexe A [V]."), Filtre]
    public DateOnly? PeriodeDateFournisseurAu { get; set; }

    [Description("Montant à payer au moins ; 0 compte comme absent. Source : api.md 3.7 [V]."), Filtre]
    public decimal? MontantAPayerMin { get; set; }

    [Description("Montant à payer au plus ; 0 compte comme absent. Source : api.md 3.7 [V]."), Filtre]
    public decimal? MontantAPayerMax { get; set; }

    [Description("Numéro d’engagement, exact, 50 caractères au plus. Source : annexe A [V]."), Filtre]
    public string? NumeroBonCommande { get; set; }

    [Description("Facture que corrige un avoir. Source : annexe A [V]."), Filtre]
    public string? NumeroFactureOrigine { get; set; }

    [Description("Fournisseur cherché. Source : annexe A [V]."), Filtre]
    public Fournisseur? StructureFournisseur { get; set; }

    [Description("true : le fournisseur vaut pour toute son entreprise (même SIREN). Source : annexe A [V]."), Filtre]
    public bool? RechercheSirenFournisseur { get; set; }

    [Description("Numéro technique d’un service du fournisseur. Source : annexe A [V]."), Filtre]
    public long? IdServiceFournisseur { get; set; }

    [Description("MOE cherchée ; aucune facture simple n’en a. Source : annexe A [V]."), Filtre]
    public Moe? StructureMoe { get; set; }

    [Description("Numéro technique d’un service de la MOE ; aucune facture simple n’en a. Source : annexe A [V]."), Filtre]
    public long? IdServiceMoe { get; set; }

    [Description("MOA cherchée ; aucune facture simple n’en a. Source : annexe A [V]."), Filtre]
    public Moa? StructureMoa { get; set; }

    [Description("Numéro technique d’un service de la MOA ; aucune facture simple n’en a. Source : annexe A [V]."), Filtre]
    public long? IdServiceMoa { get; set; }

    [Description("Valideur cherché (A9, A12). Source : annexe A [V]."), Filtre]
    public Valideur? StructureValideur { get; set; }

    [Description("Destinataire cherché. Source : annexe A [V]."), Filtre]
    public Destinataire? StructureDestinataire { get; set; }

    [Description("true : le destinataire vaut pour toute son entreprise (même SIREN). Source : annexe A [V]."), Filtre]
    public bool? RechercheSirenDestinataire { get; set; }

    [Description("Numéro technique d’un service du destinataire. Source : annexe A [V]."), Filtre]
    public long? IdServiceDestinataire { get; set; }

    [Description("DEMANDE_PAIEMENT ou DP_ARCHIVE ; le bac à sable n’archive rien. Source : api.md 4 [V]."), Filtre]
    public string? DpOuDpArchive { get; set; }

    [Description("Numéro de dossier de facturation ; aucune facture simple n’en a. Source : annexe A [V]."), Filtre]
    public string? NumeroDossierFacturation { get; set; }

    [Description("Numéro d’un mémoire ; aucun n’est joué ici. Source : annexe A [V]."), Filtre]
    public string? NumeroFactureMemoire { get; set; }

    [Description("Numéro de mandat donné par le destinataire. Source : annexe A [V]."), Filtre]
    public string? NumeroDpMandat { get; set; }

    /// <summary>A supplier looked for.</summary>
    public sealed class Fournisseur
    {
        [Description("Numéro technique. Source : annexe A [V]."), Filtre]
        public long? IdStructureFournisseur { get; set; }

        [Description("SIRET. Source : api.md 4 [V]."), Filtre]
        public string? TypeIdentifiantStructureFournisseur { get; set; }

        [Description("SIRET, quand le numéro technique manque. Source : annexe A [V]."), Filtre]
        public string? IdentifiantStructureFournisseur { get; set; }
    }

    /// <summary>A MOE looked for.</summary>
    public sealed class Moe
    {
        [Description("Numéro technique. Source : annexe A [V]."), Filtre]
        public long? IdStructureMoe { get; set; }

        [Description("SIRET. Source : api.md 4 [V]."), Filtre]
        public string? TypeIdentifiantStructureMoe { get; set; }

        [Description("SIRET, quand le numéro technique manque. Source : annexe A [V]."), Filtre]
        public string? IdentifiantStructureMoe { get; set; }
    }

    /// <summary>A MOA looked for.</summary>
    public sealed class Moa
    {
        [Description("Numéro technique. Source : annexe A [V]."), Filtre]
        public long? IdStructureMoa { get; set; }

        [Description("SIRET. Source : api.md 4 [V]."), Filtre]
        public string? TypeIdentifiantStructureMoa { get; set; }

        [Description("SIRET, quand le numéro technique manque. Source : annexe A [V]."), Filtre]
        public string? IdentifiantStructureMoa { get; set; }
    }

    /// <summary>A valideur looked for.</summary>
    public sealed class Valideur
    {
        [Description("Numéro technique. Source : annexe A [V]."), Filtre]
        public long? IdStructureValideur { get; set; }

        [Description("SIRET. Source : api.md 4 [V]."), Filtre]
        public string? TypeIdentifiantStructureValideur { get; set; }

        [Description("SIRET, quand le numéro technique manque. Source : annexe A [V]."), Filtre]
        public string? IdentifiantStructureValideur { get; set; }
    }

    /// <summary>A recipient looked for.</summary>
    public sealed class Destinataire
    {
        [Description("Numéro technique. Source : annexe A [V]."), Filtre]
        public long? IdStructureDestinataire { get; set; }

        [Description("SIRET. Source : api.md 4 [V]."), Filtre]
        public string? TypeIdentifiantStructureDestinataire { get; set; }

        [Description("SIRET, quand le numéro technique manque. Source : annexe A [V]."), Filtre]
        public string? IdentifiantStructureDestinataire { get; set; }
    }

    /// <summary>The criteria.</summary>
    internal CriteresFactures Criteres() => Communs(Role(), null) with
    {
        Types = Lus<TypeFacture>(TypeFacture),
        DateStatutDu = PeriodeDateHeureEtatCourantDu,
        DateStatutAu = PeriodeDateHeureEtatCourantAu,
        DateFactureDu = PeriodeDateFournisseurDu,
        DateFactureAu = PeriodeDateFournisseurAu,
        APayerMin = Borne(MontantAPayerMin),
        APayerMax = Borne(MontantAPayerMax),
        Engagement = NumeroBonCommande,
        FactureOrigine = NumeroFactureOrigine,
        NumeroDpMandat = NumeroDpMandat,
        Fournisseurs = Cherchee(StructureFournisseur?.IdStructureFournisseur, StructureFournisseur?.IdentifiantStructureFournisseur),
        FournisseurParSiren = RechercheSirenFournisseur ?? false,
        ServiceFournisseur = IdServiceFournisseur,
        Valideurs = Cherchee(StructureValideur?.IdStructureValideur, StructureValideur?.IdentifiantStructureValideur),
        Destinataires = Cherchee(StructureDestinataire?.IdStructureDestinataire, StructureDestinataire?.IdentifiantStructureDestinataire),
        DestinataireParSiren = RechercheSirenDestinataire ?? false,
        ServiceDestinataire = IdServiceDestinataire,
        Pagination = new Pagination(1, Maximum, Maximum),
        SansReponse = EstHorsDesFactures(),
    };

    /// <summary>True when a criterion is filled that no simple invoice of the sandbox meets.</summary>
    private bool EstHorsDesFactures() =>
        HorsDesFactures.Demande(TypeDemandePaiement, [], TypeFactureTravaux is null ? [] : [TypeFactureTravaux])
        || RoleUtilisateur is "MOE" or "MOA" || DpOuDpArchive == "DP_ARCHIVE" || NumeroDossierFacturation is not null || NumeroFactureMemoire is not null
        || StructureMoe is { IdStructureMoe: not null } or { IdentifiantStructureMoe: not null } || IdServiceMoe is not null
        || StructureMoa is { IdStructureMoa: not null } or { IdentifiantStructureMoa: not null } || IdServiceMoa is not null;

    private RolePiece? Role() => RoleUtilisateur switch
    {
        "FOURNISSEUR" => RolePiece.Fournisseur,
        "DESTINATAIRE" => RolePiece.Destinataire,
        "VALIDEUR" or "VALIDATEUR" => RolePiece.Valideur1,
        _ => null,
    };

    private static ImmutableArray<PartieCherchee> Cherchee(long? id, string? identifiant) =>
        id is null && identifiant is null ? [] : [new PartieCherchee(id, identifiant, null, [])];
}
