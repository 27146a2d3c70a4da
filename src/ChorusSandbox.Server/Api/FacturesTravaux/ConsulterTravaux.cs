using System.ComponentModel;
using System.Text.Json.Serialization;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.FacturesTravaux;

/// <summary>Request of <c>facturesTravaux/consulter</c>.</summary>
public sealed class DemandeConsulterTravaux
{
    [Description("Facultatif ; 0 compte comme absent. Source : api.md 3.0 [V]."), Filtre]
    public long? IdUtilisateurCourant { get; set; }

    [Description("Numéro technique de la pièce, obligatoire. Source : api.md 3.11 [V]."), Alias("idFacture", "identifiantFactureCPP")]
    public long? IdFactureTravaux { get; set; }
}

/// <summary>Answer of <c>facturesTravaux/consulter</c>.</summary>
public sealed record ReponseConsulterTravaux : Reponse
{
    [Description("Numéro technique de la pièce.")]
    public long? IdFactureTravaux { get; init; }

    [Description("Numéro donné par le déposant.")]
    public string? NumeroFacture { get; init; }

    [Description("PROJET_DECOMPTE_MENSUEL, ETAT_ACOMPTE… Source : api.md 4 [V].")]
    public string? TypeFactureTravaux { get; init; }

    [Description("A4_PROJET_DECOMPTE_MENSUEL_FOURNISSEUR… Source : api.md 4 [V].")]
    public string? CadreFacturation { get; init; }

    [Description("Statut courant.")]
    public string? Statut { get; init; }

    [Description("Identifiant du fournisseur.")]
    public string? CodeFournisseur { get; init; }

    [Description("SIRET du destinataire.")]
    public string? CodeDestinataire { get; init; }

    [Description("AAAA-MM-JJ.")]
    public DateOnly? DateFacture { get; init; }

    [Description("Total hors taxes."), JsonPropertyName("montantHT")]
    public decimal? MontantHT { get; init; }

    [Description("Total toutes taxes comprises."), JsonPropertyName("montantTTC")]
    public decimal? MontantTTC { get; init; }

    [Description("Montant à payer.")]
    public decimal? MontantAPayer { get; init; }

    [Description("Numéro de marché.")]
    public string? NumeroMarche { get; init; }

    [Description("Commentaire.")]
    public string? Commentaire { get; init; }
}

/// <summary><c>facturesTravaux/consulter</c></summary>
internal static class ConsulterTravaux
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeConsulterTravaux, ReponseConsulterTravaux>(
        "facturesTravaux/v1/consulter", "Détail d’une pièce de travaux.", "TRA_MSG_00.000", new Lieux([("facture", "idFactureTravaux")]), (demande, appel) =>
            new RechercherPiecesDeTravaux(appel.World).Consulter(demande.IdFactureTravaux, appel.Actor).Select(f => new ReponseConsulterTravaux
            {
                IdFactureTravaux = f.Id,
                NumeroFacture = f.Numero.Valeur,
                TypeFactureTravaux = CadresDeTravaux.Find(f.Cadre)?.Type,
                CadreFacturation = f.Cadre.Code(),
                Statut = f.Statut.Code(),
                CodeFournisseur = f.Fournisseur.Siret.Valeur,
                CodeDestinataire = f.Destinataire?.Siret.Valeur,
                DateFacture = f.DateFacture,
                MontantHT = f.Montants.Ht.Valeur,
                MontantTTC = f.Montants.Ttc.Valeur,
                MontantAPayer = f.Montants.APayer.Valeur,
                NumeroMarche = f.References.Marche,
                Commentaire = f.Commentaire,
            }));
}
