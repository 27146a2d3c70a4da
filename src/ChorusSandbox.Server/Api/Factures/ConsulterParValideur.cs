using System.ComponentModel;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/consulter/valideur</c> (annex A).</summary>
public sealed class DemandeConsulterParValideur : DemandeConsulter
{
    [Description("Pagination du récapitulatif de TVA. Source : api.md 3.0 [V]."), Alias("recherchelLigneTvaRecap")]
    public PageTva? RechercheLigneTvaRecap { get; set; }

    [Description("Pagination des pièces jointes. Source : api.md 3.0 [V].")]
    public PagePieces? RecherchePj { get; set; }

    [Description("Pagination des lignes de poste. Source : api.md 3.0 [V].")]
    public PageLignes? RechercheLignePoste { get; set; }

    internal override (PageTva? Tva, PagePieces? Pieces, PageLignes? Lignes) Pages => (RechercheLigneTvaRecap, RecherchePj, RechercheLignePoste);
}

/// <summary><c>factures/consulter/valideur</c></summary>
internal static class ConsulterParValideur
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeConsulterParValideur, ReponseConsulterFacture>(
        "factures/v1/consulter/valideur", "Détail d’une facture que le compte valide.", "TRA_MSG_00.000", new Lieux([("facture", "identifiantFactureCPP")]), (demande, appel) =>
            DetailDeFacture.De(demande, appel, RolePiece.Valideur1, RolePiece.Valideur2).Select(d => new ReponseConsulterFacture { Facture = new FactureEmiseDetaillee(d) }));
}
