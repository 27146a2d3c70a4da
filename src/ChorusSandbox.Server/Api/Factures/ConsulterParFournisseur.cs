using System.ComponentModel;
using System.Text.Json.Serialization;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/consulter/fournisseur</c> (annex A; both spellings of its paging objects are known, api.md 3.0).</summary>
public sealed class DemandeConsulterParFournisseur : DemandeConsulter
{
    [Description("Pagination du récapitulatif de TVA. Source : api.md 3.0 [V]."), JsonPropertyName("getpLigneRecapTva"), Alias("pLigneRecapTva")]
    public PageTva? PLigneRecapTva { get; set; }

    [Description("Pagination des pièces jointes. Source : api.md 3.0 [V]."), JsonPropertyName("getpListePiecesJointes"), Alias("pListePiecesJointes")]
    public PagePieces? PListePiecesJointes { get; set; }

    [Description("Pagination des lignes de poste. Source : api.md 3.0 [V]."), JsonPropertyName("getpLignesPoste"), Alias("pLignesPoste")]
    public PageLignes? PLignesPoste { get; set; }

    internal override (PageTva? Tva, PagePieces? Pieces, PageLignes? Lignes) Pages => (PLigneRecapTva, PListePiecesJointes, PLignesPoste);
}

/// <summary>Answer of <c>factures/consulter/fournisseur</c> and of <c>factures/consulter/valideur</c>.</summary>
public sealed record ReponseConsulterFacture : Reponse
{
    [Description("La facture. Source : annexe A [V].")]
    public FactureEmiseDetaillee? Facture { get; init; }
}

/// <summary><c>factures/consulter/fournisseur</c></summary>
internal static class ConsulterParFournisseur
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeConsulterParFournisseur, ReponseConsulterFacture>(
        "factures/v1/consulter/fournisseur", "Détail d’une facture émise.", "TRA_MSG_00.000", new Lieux([("facture", "identifiantFactureCPP")]), (demande, appel) =>
            DetailDeFacture.De(demande, appel, RolePiece.Fournisseur).Select(d => new ReponseConsulterFacture { Facture = new FactureEmiseDetaillee(d) }));
}
