using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Answer of <c>factures/rechercher/fournisseur</c>.</summary>
public sealed record ReponseRechercherParFournisseur : Reponse
{
    [Description("Factures trouvées ; toujours là, vide au besoin.")]
    public ImmutableArray<LigneFactureEmise> ListeFactures { get; init; } = [];

    public ParametresRetour? ParametresRetour { get; init; }
}

/// <summary>An issued invoice of a list.</summary>
public sealed record LigneFactureEmise
{
    public long IdentifiantFactureCPP { get; init; }

    public string TypeDemandePaiement { get; init; } = "FACTURE";

    public string? CodeFournisseur { get; init; }

    public string? TypeIdentifiantFournisseur { get; init; }

    public string? DesignationFournisseur { get; init; }

    public string? CodeServiceFournisseur { get; init; }

    public string? NomServiceFournisseur { get; init; }

    public long? IdDestinataire { get; init; }

    public string? CodeDestinataire { get; init; }

    public string? DesignationDestinataire { get; init; }

    public string? CodeServiceExecutant { get; init; }

    public string? NomServiceExecutant { get; init; }

    public string? TypeFacture { get; init; }

    public string? NumeroFacture { get; init; }

    public DateOnly? DateFacture { get; init; }

    public DateOnly? DateDepot { get; init; }

    [JsonPropertyName("montantHT")]
    public decimal MontantHT { get; init; }

    [JsonPropertyName("montantTTC")]
    public decimal MontantTTC { get; init; }

    public decimal MontantAPayer { get; init; }

    public string? Devise { get; init; }

    public string? Statut { get; init; }

    public string? NumeroMarche { get; init; }

    public string? NumeroBonCommande { get; init; }

    public string? NumeroFluxDepot { get; init; }

    public string? NumeroFactureOrigine { get; init; }

    public string? ModeDepot { get; init; }

    public bool RejetTraite { get; init; }

    public Horodatage? DateHeureEtatCourant { get; init; }

    /// <summary>A row of a list.</summary>
    internal static LigneFactureEmise De(LigneRecherche ligne)
    {
        var f = ligne.Facture;
        return new LigneFactureEmise
        {
            IdentifiantFactureCPP = f.Id,
            CodeFournisseur = ligne.Fournisseur.Siret.Valeur,
            TypeIdentifiantFournisseur = "SIRET",
            DesignationFournisseur = ligne.Fournisseur.Designation,
            CodeServiceFournisseur = ligne.ServiceFournisseur?.Code.Valeur,
            NomServiceFournisseur = ligne.ServiceFournisseur?.Libelle,
            IdDestinataire = ligne.Destinataire?.Id,
            CodeDestinataire = ligne.Destinataire?.Siret.Valeur,
            DesignationDestinataire = ligne.Destinataire?.Designation,
            CodeServiceExecutant = ligne.ServiceDestinataire?.Code.Valeur,
            NomServiceExecutant = ligne.ServiceDestinataire?.Libelle,
            TypeFacture = f.Type.Code(),
            NumeroFacture = f.Numero,
            DateFacture = f.DateFacture,
            DateDepot = f.DateDepot is { } depot ? Temps.JourDeParis(depot) : null,
            MontantHT = f.Ht,
            MontantTTC = f.Ttc,
            MontantAPayer = f.APayer,
            Devise = f.Devise,
            Statut = f.Statut.Code(),
            NumeroMarche = f.Marche,
            NumeroBonCommande = f.Engagement,
            NumeroFluxDepot = f.NumeroFlux,
            NumeroFactureOrigine = f.FactureOrigine,
            ModeDepot = f.ModeDepot.Code(),
            RejetTraite = f.RejetTraite,
            DateHeureEtatCourant = new Horodatage(f.DateStatut),
        };
    }
}

/// <summary><c>factures/rechercher/fournisseur</c></summary>
internal static class RechercherParFournisseur
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeRechercherFactures, ReponseRechercherParFournisseur>(
        "factures/v1/rechercher/fournisseur", "Recherche parmi les factures émises.", "TRA_MSG_00.000", Lieux.Identiques, (demande, appel) =>
        {
            var page = new RechercherFactures(appel.World).Execute(demande.Criteres(RolePiece.Fournisseur), appel.Actor);
            return new ReponseRechercherParFournisseur
            {
                ListeFactures = [.. page.Lignes.Select(LigneFactureEmise.De)],
                ParametresRetour = ParametresRetour.De(page),
            };
        });
}
