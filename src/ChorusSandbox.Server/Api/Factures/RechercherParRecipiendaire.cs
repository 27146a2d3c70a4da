using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Answer of <c>factures/rechercher/recipiendaire</c>: its counters stand at the root (api.md 3.0).</summary>
public sealed record ReponseRechercherParRecipiendaire : Reponse
{
    public int PageCourante { get; init; }

    public int Pages { get; init; }

    public int NbResultatsParPage { get; init; }

    public int Total { get; init; }

    [Description("Factures trouvées ; toujours là, vide au besoin.")]
    public ImmutableArray<LigneFactureRecue> ListeFactures { get; init; } = [];
}

/// <summary>A received invoice of a list.</summary>
public sealed record LigneFactureRecue
{
    public long IdFacture { get; init; }

    public string TypeDemandePaiement { get; init; } = "FACTURE";

    public string? CodeFournisseur { get; init; }

    public string? Fournisseur { get; init; }

    public string? CodeDestinataire { get; init; }

    public string? Destinataire { get; init; }

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

    public bool FactureTelechargeeParDestinataire { get; init; }

    /// <summary>A row of a list.</summary>
    internal static LigneFactureRecue De(LigneRecherche ligne)
    {
        var emise = LigneFactureEmise.De(ligne);
        return new LigneFactureRecue
        {
            IdFacture = emise.IdentifiantFactureCPP,
            CodeFournisseur = emise.CodeFournisseur,
            Fournisseur = emise.DesignationFournisseur,
            CodeDestinataire = emise.CodeDestinataire,
            Destinataire = emise.DesignationDestinataire,
            CodeServiceExecutant = emise.CodeServiceExecutant,
            NomServiceExecutant = emise.NomServiceExecutant,
            TypeFacture = emise.TypeFacture,
            NumeroFacture = emise.NumeroFacture,
            DateFacture = emise.DateFacture,
            DateDepot = emise.DateDepot,
            MontantHT = emise.MontantHT,
            MontantTTC = emise.MontantTTC,
            MontantAPayer = emise.MontantAPayer,
            Devise = emise.Devise,
            Statut = emise.Statut,
            NumeroMarche = emise.NumeroMarche,
            NumeroBonCommande = emise.NumeroBonCommande,
        };
    }
}

/// <summary><c>factures/rechercher/recipiendaire</c></summary>
internal static class RechercherParRecipiendaire
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeRechercherFactures, ReponseRechercherParRecipiendaire>(
        "factures/v1/rechercher/recipiendaire", "Recherche parmi les factures reçues.", "TRA_MSG_00.000", Lieux.Identiques, (demande, appel) =>
        {
            var page = new RechercherFactures(appel.World).Execute(demande.Criteres(RolePiece.Destinataire), appel.Actor);
            var reponse = new ReponseRechercherParRecipiendaire
            {
                PageCourante = page.Numero,
                Pages = page.Pages,
                NbResultatsParPage = page.ParPage,
                Total = page.Total,
                ListeFactures = [.. page.Lignes.Select(LigneFactureRecue.De)],
            };
            if (page.Total > 0)
            {
                return reponse;
            }

            // An empty list is told by a code that is no error (api.md 3.7).
            appel.Avertissements = [Refus.De(CodeRefus.PasserelleRechercheVide, null, null, ("criteres", "ceux de l’appel"))];
            return reponse with { CodeRetour = 20000, Libelle = "TRA_MSG_00.015" };
        });
}
