using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/rechercher/fournisseur</c> (annex A).</summary>
public sealed class DemandeRechercherParFournisseur : CriteresParPartie
{
    [Description("Destinataires cherchés. Source : annexe A [V]."), Filtre]
    public ImmutableArray<DestinataireCherche> ListeDestinataire { get; set; } = [];

    [Description("true : chaque destinataire vaut pour toute son entreprise (même SIREN). Source : annexe A [V]."), Filtre]
    public bool? RechercheSirenDestinataire { get; set; }

    [Description("FACTURE, AVOIR ou ACOMPTE. Source : annexe A [V]."), FiltreDeCodes<TypeFacture>]
    public string? TypeFacture { get; set; }

    [Description("Numéro technique d’une structure du compte ; absent, toutes. Source : annexe A [V]."), Filtre]
    public long? IdFournisseur { get; set; }

    [Description("Numéro technique d’un service du fournisseur. Source : annexe A [V]."), Filtre]
    public long? IdServiceFournisseur { get; set; }

    [Description("Numéro d’un compte bancaire, rendu par recuperer/coordbanc/valides. Source : annexe A [V]."), Filtre]
    public long? CoordonneeBancaire { get; set; }

    [Description("Numéros des comptes qui ont saisi la facture. Source : annexe A [V]."), Filtre]
    public ImmutableArray<long> IdUtilisateurCreateur { get; set; } = [];

    [Description("Facture que corrige un avoir. Source : annexe A [V]."), Filtre]
    public string? NumeroFactureOrigine { get; set; }

    [Description("SAISIE_API, UPLOAD_API… Source : api.md 4 [V]."), FiltreDeCodes<ModeDepot>]
    public string? ModeDepot { get; set; }

    [Description("Numéro de dépôt du flux : le critère le plus employé. Source : api.md 3.7 [V]."), Filtre]
    public string? NumeroFluxDepot { get; set; }

    [Description("Rejets traités (true) ou non (false). Source : annexe A [V]."), Filtre]
    public bool? RejetTraite { get; set; }

    [Description("Pagination. Source : api.md 3.0 [V]."), Alias("pagination", "paramRecherche")]
    public ParametresPageBornee? RechercheFactureParFournisseur { get; set; }

    /// <summary>A recipient looked for.</summary>
    public sealed class DestinataireCherche
    {
        [Description("Numéro technique du destinataire. Source : annexe A [V]."), Filtre]
        public long? IdDestinataire { get; set; }

        [Description("Numéros techniques de ses services ; aucun, tous. Source : annexe A [V]."), Filtre]
        public ImmutableArray<long> ListeIdServiceExecutant { get; set; } = [];

        // ASSUMPTION: API-21 what raisonSocialeStuctDmd does is not public: a part of the recipient's name, where no number is given.
        [Description("Une partie de sa raison sociale, quand le numéro manque (orthographe telle quelle dans l’API). Source : annexe A [V]."), Alias("raisonSocialeStructDmd"), Filtre]
        public string? RaisonSocialeStuctDmd { get; set; }
    }

    /// <summary>The criteria.</summary>
    internal CriteresFactures Criteres() => DeLaPartie(RolePiece.Fournisseur, IdFournisseur, RechercheFactureParFournisseur) with
    {
        Destinataires = [.. ListeDestinataire.Where(d => d.IdDestinataire is not null || d.RaisonSocialeStuctDmd is not null)
            .Select(d => new PartieCherchee(d.IdDestinataire, null, d.RaisonSocialeStuctDmd, d.ListeIdServiceExecutant))],
        DestinataireParSiren = RechercheSirenDestinataire ?? false,
        Types = Lus<TypeFacture>(TypeFacture),
        ServiceFournisseur = IdServiceFournisseur,
        CompteBancaire = CoordonneeBancaire,
        Createurs = IdUtilisateurCreateur,
        FactureOrigine = NumeroFactureOrigine,
        ModeDepot = Ecriture.TryLire<ModeDepot>(ModeDepot, out var mode) ? mode : null,
        NumeroFlux = NumeroFluxDepot,
        RejetTraite = RejetTraite,
    };
}
