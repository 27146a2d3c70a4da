using System.ComponentModel;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.FacturesTravaux;

/// <summary>Answer of <c>facturesTravaux/soumettre</c>.</summary>
public sealed record ReponseSoumettreTravaux : Reponse
{
    [Description("Numéro technique de la pièce.")]
    public long? IdFactureTravaux { get; init; }

    [Description("Numéro donné par le déposant.")]
    public string? NumeroFacture { get; init; }

    [Description("Statut de la pièce.")]
    public string? StatutFacture { get; init; }

    [Description("AAAA-MM-JJ.")]
    public DateOnly? DateDepot { get; init; }
}

/// <summary><c>facturesTravaux/soumettre</c></summary>
internal static class SoumettreTravaux
{
    private static readonly Lieux Lieux = new(
    [
        ("modeDepot", "modeDepot"), ("numero", "numeroFactureSaisi"), ("fournisseur", "fournisseur.idFournisseur"), ("destinataire", "destinataire.codeDestinataire"),
        ("cadre", "cadreDeFacturation.codeCadreFacturation"), ("valideur", "cadreDeFacturation.codeStructureValideur"), ("moe", "moe.codeMoe"), ("moa", "moa.codeMoa"),
        ("piecePrecedente", "idPiecePrecedente"), ("pdf", "pieceJointePrincipale"),
    ]);

    public static readonly Operation Operation = Passerelle.Operation.De<DemandeSoumettreTravaux, ReponseSoumettreTravaux>(
        "facturesTravaux/v1/soumettre", "Dépose une pièce de travaux ; jugée, puis refusée : le bac à sable n’en joue pas encore la suite.", "GCU_MSG_01_000", Lieux, async (demande, appel) =>
            await new SoumettreFactureTravaux(appel.World).Execute(Demande(demande), appel.Actor, appel.Ct));

    private static DemandePieceDeTravaux Demande(DemandeSoumettreTravaux d) => new()
    {
        ModeDepot = d.ModeDepot,
        Numero = d.NumeroFactureSaisi,
        Date = d.DateFacture,
        Cadre = d.CadreDeFacturation?.CodeCadreFacturation,
        Valideur = d.CadreDeFacturation?.CodeStructureValideur,
        IdFournisseur = d.Fournisseur?.IdFournisseur,
        Destinataire = d.Destinataire?.CodeDestinataire,
        Service = d.Destinataire?.CodeServiceExecutant,
        Moe = d.Moe?.CodeMoe,
        ServiceMoe = d.Moe?.CodeServiceMoe,
        Moa = d.Moa?.CodeMoa,
        ServiceMoa = d.Moa?.CodeServiceMoa,
        IdPiecePrecedente = d.IdPiecePrecedente,
        Engagement = d.References?.NumeroBonCommande,
        Marche = d.References?.NumeroMarche,
        Devise = d.References?.DeviseFacture,
        Montants = d.MontantTotal is { } m ? new MontantsDemandes
        {
            Ht = m.MontantHtTotal,
            Tva = m.MontantTVA,
            Ttc = m.MontantTtcTotal,
            RemiseTtc = m.MontantRemiseGlobaleTTC,
            MotifRemise = m.MotifRemiseGlobaleTTC,
            APayer = m.MontantAPayer,
        } : null,
        IdPdf = d.PieceJointePrincipale.FirstOrDefault()?.PieceJointePrincipaleId,
        Pieces = [.. d.PieceJointeComplementaire.Where(p => p.PieceJointeComplementaireId is not null).Select(p => new PieceDemandee(
            p.PieceJointeComplementaireId, p.PieceJointeComplementaireDesignation, p.PieceJointeComplementaireType, p.PieceJointeComplementaireNumeroLigneFacture))],
        Commentaire = d.Commentaire,
    };
}
