using System.ComponentModel;
using System.Text.Json.Serialization;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/consulter/recipiendaire</c> (annex A, with the small l of its VAT paging; other spellings: api.md 3.0).</summary>
public sealed class DemandeConsulterParRecipiendaire : DemandeConsulter
{
    [Description("Pagination du récapitulatif de TVA. Source : api.md 3.0 [V]."), JsonPropertyName("rechercheligneTvaRecap"), Alias("recherchelLigneTvaRecap")]
    public PageTva? RechercheLigneTvaRecap { get; set; }

    [Description("Pagination des pièces jointes. Source : api.md 3.0 [V].")]
    public PagePieces? RecherchePj { get; set; }

    [Description("Pagination des lignes de poste. Source : api.md 3.0 [V].")]
    public PageLignes? RechercheLignePoste { get; set; }

    internal override (PageTva? Tva, PagePieces? Pieces, PageLignes? Lignes) Pages => (RechercheLigneTvaRecap, RecherchePj, RechercheLignePoste);
}

/// <summary>Answer of <c>factures/consulter/recipiendaire</c>.</summary>
public sealed record ReponseConsulterParRecipiendaire : Reponse
{
    [Description("La facture. Source : annexe A [V].")]
    public FactureRecueDetaillee? Facture { get; init; }
}

/// <summary><c>factures/consulter/recipiendaire</c></summary>
internal static class ConsulterParRecipiendaire
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeConsulterParRecipiendaire, ReponseConsulterParRecipiendaire>(
        "factures/v1/consulter/recipiendaire", "Détail d’une facture reçue.", "TRA_MSG_00.000", new Lieux([("facture", "identifiantFactureCPP")]), (demande, appel) =>
            DetailDeFacture.De(demande, appel, RolePiece.Destinataire).Select(d => new ReponseConsulterParRecipiendaire { Facture = new FactureRecueDetaillee(d) }));
}
