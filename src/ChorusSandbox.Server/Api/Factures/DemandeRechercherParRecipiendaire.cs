using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/rechercher/recipiendaire</c> (annex A).</summary>
public sealed class DemandeRechercherParRecipiendaire : CriteresParPartie
{
    [Description("FACTURE ou FACTURE_TRAVAUX ; seules les FACTURE sont jouées ici. Source : annexe A [V]."), Filtre]
    public string? TypeDemandePaiement { get; set; }

    [Description("Numéro technique d’une structure publique du compte ; absent, toutes. Source : annexe A [V]."), Filtre]
    public long? IdDestinataire { get; set; }

    [Description("Numéro technique d’un service du destinataire. Source : annexe A [V]."), Filtre]
    public long? IdServiceExecutant { get; set; }

    [Description("AVOIR, FACTURE. Source : annexe A [V]."), FiltreDeCodes<TypeFacture>]
    public ImmutableArray<string> ListeTypeFacture { get; set; } = [];

    [Description("Types de factures de travaux ; aucune n’est jouée ici. Source : annexe A [V]."), Filtre]
    public ImmutableArray<string> ListeTypeFactureTravaux { get; set; } = [];

    [Description("Fournisseurs cherchés. Source : annexe A [V]."), Filtre]
    public ImmutableArray<FournisseurCherche> ListeFournisseurs { get; set; } = [];

    [Description("true : chaque fournisseur vaut pour toute son entreprise (même SIREN). Source : annexe A [V]."), Filtre]
    public bool? RechercheSirenFournisseur { get; set; }

    [Description("Factures que le destinataire a téléchargées (true) ou non (false). Source : api.md 3.6 [V]."), Filtre]
    public bool? FactureTelechargeeParDestinataire { get; set; }

    [Description("Pagination. Source : api.md 3.0 [V]."), Alias("pagination")]
    public ParametresPageBornee? ParamRecherche { get; set; }

    /// <summary>A supplier looked for.</summary>
    public sealed class FournisseurCherche
    {
        [Description("Numéro technique du fournisseur. Source : annexe A [V]."), Filtre]
        public long? IdFournisseur { get; set; }

        [Description("Numéros techniques de ses services ; aucun, tous. Source : annexe A [V]."), Filtre]
        public ImmutableArray<long> ListeIdService { get; set; } = [];
    }

    /// <summary>The criteria.</summary>
    internal CriteresFactures Criteres() => DeLaPartie(RolePiece.Destinataire, IdDestinataire, ParamRecherche) with
    {
        ServiceDestinataire = IdServiceExecutant,
        Types = Lus<TypeFacture>(ListeTypeFacture),
        Fournisseurs = [.. ListeFournisseurs.Where(f => f.IdFournisseur is not null).Select(f => new PartieCherchee(f.IdFournisseur, null, null, f.ListeIdService))],
        FournisseurParSiren = RechercheSirenFournisseur ?? false,
        Telechargee = FactureTelechargeeParDestinataire,
        SansReponse = HorsDesFactures.Demande(TypeDemandePaiement, ListeTypeFacture, ListeTypeFactureTravaux),
    };
}
