using System.ComponentModel;
using System.Text.Json.Serialization;

using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>A received invoice of a list (annex A). What concerns works is left out of simple invoices.</summary>
public sealed record LigneFactureRecue : LigneDeListe
{
    internal LigneFactureRecue(LigneRecherche ligne) : base(ligne)
    {
        IdFacture = ligne.Facture.Id;
        FactureTelechargeeParDestinataire = ligne.Facture.Telechargee;
        DateHeureEtatCourant = new Horodatage(ligne.Facture.DateStatut);
        CommentaireEtatCourant = ligne.Facture.Motif;
    }

    [Description("Numéro technique de la facture. Source : annexe A [V]."), JsonPropertyOrder(-1)]
    public long IdFacture { get; init; }

    [Description("Type de facture de travaux ; absent d’une FACTURE. Source : api.md 4 [V].")]
    public string? TypeFactureTravaux { get; init; }

    [Description("true quand le destinataire l’a téléchargée. Source : api.md 3.6 [V].")]
    public bool FactureTelechargeeParDestinataire { get; init; }

    [Description("SIRET de la MOE (travaux seulement). Source : annexe A [V].")]
    public string? CodeMOE { get; init; }

    [Description("Type de l’identifiant de la MOE (travaux seulement). Source : annexe A [V].")]
    public string? TypeIdentifiantMOE { get; init; }

    [Description("Désignation de la MOE (travaux seulement). Source : annexe A [V].")]
    public string? DesignationMOE { get; init; }

    [Description("SIRET de la MOA (travaux seulement). Source : annexe A [V].")]
    public string? CodeMOA { get; init; }

    [Description("Type de l’identifiant de la MOA (travaux seulement). Source : annexe A [V].")]
    public string? TypeIdentifiantMOA { get; init; }

    [Description("Désignation de la MOA (travaux seulement). Source : annexe A [V].")]
    public string? DesignationMOA { get; init; }

    [Description("Entrée dans le statut courant, ISO avec millisecondes et décalage. Source : api.md 3.0 [V].")]
    public Horodatage? DateHeureEtatCourant { get; init; }

    [Description("« libellé – commentaire » de la dernière décision du client public. Source : annexe A [V].")]
    public string? CommentaireEtatCourant { get; init; }
}
