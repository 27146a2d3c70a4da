using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.FacturesTravaux;

/// <summary>Answer of <c>facturesTravaux/rechercher</c> and of <c>rechercher/atraiter</c>.</summary>
public sealed record ReponseRechercherTravaux : Reponse
{
    [Description("Pièces trouvées ; toujours là, vide au besoin. Source : api.md 3.11 [V].")]
    public ImmutableArray<Piece> ListeFacturesTravaux { get; init; } = [];

    [Description("Compteurs.")]
    public ParametresRetour? ParametresRetour { get; init; }

    /// <summary>A piece found.</summary>
    public sealed record Piece
    {
        [Description("Numéro technique de la pièce. Source : api.md 3.11 [V].")]
        public long IdFactureTravaux { get; init; }

        [Description("Numéro donné par le déposant.")]
        public string? NumeroFacture { get; init; }

        [Description("PROJET_DECOMPTE_MENSUEL, ETAT_ACOMPTE… Source : api.md 4 [V].")]
        public string? TypeFactureTravaux { get; init; }

        [Description("A4_PROJET_DECOMPTE_MENSUEL_FOURNISSEUR… Source : api.md 4 [V].")]
        public string? CadreFacturation { get; init; }

        [Description("Identifiant du fournisseur.")]
        public string? CodeFournisseur { get; init; }

        [Description("Désignation du fournisseur.")]
        public string? DesignationFournisseur { get; init; }

        [Description("SIRET du destinataire.")]
        public string? CodeDestinataire { get; init; }

        [Description("Désignation du destinataire.")]
        public string? DesignationDestinataire { get; init; }

        [Description("AAAA-MM-JJ.")]
        public DateOnly? DateFacture { get; init; }

        [Description("AAAA-MM-JJ.")]
        public DateOnly? DateDepot { get; init; }

        [Description("Total toutes taxes comprises."), JsonPropertyName("montantTTC")]
        public decimal MontantTTC { get; init; }

        [Description("Devise, code ISO 4217.")]
        public string? Devise { get; init; }

        [Description("Statut courant.")]
        public string? Statut { get; init; }

        [Description("Numéro de marché.")]
        public string? NumeroMarche { get; init; }

        /// <summary>A row.</summary>
        internal static Piece De(LigneRecherche ligne) => new()
        {
            IdFactureTravaux = ligne.Facture.Id,
            NumeroFacture = ligne.Facture.Numero,
            TypeFactureTravaux = CadresDeTravaux.Find(ligne.Facture.Cadre)?.Type,
            CadreFacturation = ligne.Facture.Cadre.Code(),
            CodeFournisseur = ligne.Fournisseur.Siret.Valeur,
            DesignationFournisseur = ligne.Fournisseur.Designation,
            CodeDestinataire = ligne.Destinataire?.Siret.Valeur,
            DesignationDestinataire = ligne.Destinataire?.Designation,
            DateFacture = ligne.Facture.DateFacture,
            DateDepot = ligne.Facture.DateDepot is { } depot ? Temps.JourDeParis(depot) : null,
            MontantTTC = ligne.Facture.Ttc,
            Devise = ligne.Facture.Devise,
            Statut = ligne.Facture.Statut.Code(),
            NumeroMarche = ligne.Facture.Marche,
        };
    }
}

/// <summary><c>facturesTravaux/rechercher</c> and <c>rechercher/atraiter</c></summary>
internal static class RechercherTravaux
{
    public static readonly Operation Operation = De("facturesTravaux/v1/rechercher", "Recherche parmi les pièces de travaux.", aTraiter: false);

    public static readonly Operation ATraiter = De("facturesTravaux/v1/rechercher/atraiter", "Pièces de travaux qui attendent le compte.", aTraiter: true);

    private static Operation De(string chemin, string resume, bool aTraiter) => Operation.De<DemandeRechercherTravaux, ReponseRechercherTravaux>(
        chemin, resume, "TRA_MSG_00.000", Lieux.Identiques, (demande, appel) =>
        {
            var page = new RechercherPiecesDeTravaux(appel.World).Execute(demande.Criteres(aTraiter), demande.Travaux(), appel.Actor);
            var reponse = new ReponseRechercherTravaux
            {
                ListeFacturesTravaux = [.. page.Lignes.Select(ReponseRechercherTravaux.Piece.De)],
                ParametresRetour = ParametresRetour.De(page),
            };
            if (page.Total > 0)
            {
                return reponse;
            }

            // An empty list is told by a code that is no error (api.md 3.7 and 3.11).
            appel.Avertissements = [Refus.De(CodeRefus.TravauxRechercheVide, null, null, ("criteres", "ceux de l’appel"))];
            return reponse with { CodeRetour = 20007, Libelle = "GFT_MSG_01.075" };
        });
}
