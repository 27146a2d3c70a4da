using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/rechercher/fournisseur</c> (annex A).</summary>
public sealed class DemandeRechercherParFournisseur : CriteresDeRecherche
{
    [Description("Destinataires cherchés. Source : annexe A [V]."), Filtre]
    public ImmutableArray<DestinataireCherche> ListeDestinataire { get; set; } = [];

    [Description("true : chaque destinataire vaut pour toute son entreprise (même SIREN). Source : annexe A [V]."), Filtre]
    public bool? RechercheSirenDestinataire { get; set; }

    [Description("FACTURE, AVOIR ou ACOMPTE. Source : annexe A [V]."), Filtre]
    public string? TypeFacture { get; set; }

    [Description("Numéro technique d’une structure du compte ; absent, toutes. Source : annexe A [V]."), Filtre]
    public long? IdFournisseur { get; set; }

    [Description("Numéro technique d’un service du fournisseur. Source : annexe A [V]."), Filtre]
    public long? IdServiceFournisseur { get; set; }

    // ASSUMPTION: API-08 coordonneeBancaire and idUtilisateurCreateur are read and do not filter yet.
    [Description("Numéro d’un compte bancaire ; lu, ne filtre pas encore ici. Source : annexe A [V]."), Filtre]
    public long? CoordonneeBancaire { get; set; }

    [Description("Numéros d’utilisateurs ; lus, ne filtrent pas encore ici. Source : annexe A [V]."), Filtre]
    public ImmutableArray<long> IdUtilisateurCreateur { get; set; } = [];

    [Description("Facture que corrige un avoir. Source : annexe A [V]."), Filtre]
    public string? NumeroFactureOrigine { get; set; }

    [Description("SAISIE_API, UPLOAD_API… Source : api.md 4 [V]."), Filtre]
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

        [Description("Raison sociale (orthographe du champ : api.md 6, bizarrerie 2) ; lue, ne filtre pas. Source : annexe A [V]."), Alias("raisonSocialeStructDmd"), Filtre]
        public string? RaisonSocialeStuctDmd { get; set; }
    }

    /// <summary>The criteria.</summary>
    internal CriteresFactures Criteres() => Criteres(RolePiece.Fournisseur, IdFournisseur, RechercheFactureParFournisseur) with
    {
        AutresParties = [.. ListeDestinataire.Where(d => d.IdDestinataire is not null).Select(d => (d.IdDestinataire!.Value, d.ListeIdServiceExecutant))],
        AutreParSiren = RechercheSirenDestinataire ?? false,
        Type = Ecriture.TryLire<TypeFacture>(TypeFacture, out var type) ? type : null,
        ServiceFournisseur = IdServiceFournisseur,
        FactureOrigine = NumeroFactureOrigine,
        ModeDepot = Ecriture.TryLire<ModeDepot>(ModeDepot, out var mode) ? mode : null,
        NumeroFlux = NumeroFluxDepot,
        RejetTraite = RejetTraite,
    };
}
