using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Clients;

namespace ChorusSandbox.Simulation.Clients;

/// <summary>
/// What a public client receives: the invoice with the names of <c>consulter/recipiendaire</c>, its statuses with those of
/// <c>consulter/historique</c> (api.md, annex A), and the computed facts. What is not filled is absent.
/// </summary>
internal static class CorpsDeSollicitation
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    public static JsonObject De(SollicitationClient sollicitation) => new()
    {
        ["facture"] = Facture(sollicitation.Facture),
        ["historique"] = Liste(sollicitation.Historique.Select(p => Objet(
            ("histoStatutCode", p.Statut),
            ("histoStatutDatePassage", Temps.AParis(p.Instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))))),
        ["faits"] = JsonSerializer.SerializeToNode(sollicitation.Faits, CamelCase),
    };

    private static JsonObject Facture(Facture facture) => Objet(
        ("identifiantFactureCPP", facture.Id),
        ("numeroFacture", facture.Numero.Valeur),
        ("statutFacture", facture.Statut.Code()),
        ("modeDepot", facture.ModeDepot.Code()),
        ("destinataire", Destinataire(facture.Destinataire)),
        ("fournisseur", Fournisseur(facture.Fournisseur)),
        ("cadreDeFacturation", Objet(("codeCadreFacturation", facture.Cadre.Code()))),
        ("references", References(facture)),
        ("recapitulatifDeTva", Objet(("ligneTva", Liste(facture.RecapitulatifTva.Select(LigneTva))))),
        ("montantTotal", Montants(facture.Montants)),
        ("pieceJointePrincipale", Principale(facture)),
        ("listeDesPiecesJointes", Objet(("pieceJointe", Liste(facture.Pieces.Where(p => !p.Principale).Select(Piece))))),
        ("lignesDePoste", Objet(("lignePoste", Liste(facture.Lignes.Select(LignePoste))))),
        ("commentaire", facture.Commentaire));

    private static JsonObject? Destinataire(PartieDestinataire? partie) => partie is null ? null : Objet(
        ("idDestinataire", partie.IdStructure),
        ("codeDestinataire", partie.Siret.Valeur),
        ("libelleDestinataire", partie.Designation),
        ("idServiceExecutant", partie.IdService),
        ("codeServiceExecutant", partie.CodeService?.Valeur),
        ("libelleServiceExecutant", partie.NomService));

    private static JsonObject Fournisseur(PartieFournisseur partie) => Objet(
        ("idFournisseur", partie.IdStructure),
        ("typeIdentifiantFournisseur", partie.TypeIdentifiant.Code()),
        ("codeFournisseur", partie.Siret.Valeur),
        ("designationFournisseur", partie.Designation),
        ("idServiceFournisseur", partie.IdService),
        ("codeServiceFournisseur", partie.CodeService?.Valeur),
        ("coordBancairesFournisseurId", partie.IdCoordonneesBancaires));

    private static JsonObject References(Facture facture) => Objet(
        ("dateFacture", EnJour(facture.DateFacture)),
        ("dateDepot", facture.DateDepot is { } depot ? EnJour(Temps.JourDeParis(depot)) : null),
        ("codeDeviseFacture", facture.References.Devise),
        ("typeFacture", facture.Type.Code()),
        ("typeTva", facture.References.TypeTva?.Code()),
        ("motifExonerationTva", facture.References.MotifExoneration),
        ("numeroMarche", facture.References.Marche),
        ("numeroBonCommande", facture.References.Engagement?.Valeur),
        ("numeroFactureOrigine", facture.References.FactureOrigine),
        ("modePaiement", facture.References.ModePaiement?.Code()),
        ("numeroDpMandat", facture.NumeroDpMandat));

    private static JsonObject Montants(MontantsTotaux montants) => Objet(
        ("montantHtTotal", montants.Ht.Valeur),
        ("montantTVA", montants.Tva.Valeur),
        ("montantRemiseGlobaleTTC", montants.RemiseTtc.Valeur),
        ("motifRemiseGlobaleTTC", montants.MotifRemise),
        ("montantTtcTotal", montants.Ttc.Valeur),
        ("montantAPayer", montants.APayer.Valeur));

    private static JsonObject LigneTva(LigneTva ligne) => Objet(
        ("ligneTvaTauxRefCode", ligne.CodeTaux),
        ("ligneTvaTauxManuel", ligne.CodeTaux is null ? ligne.Taux : null),
        ("ligneTvaMontantBaseHtParTaux", ligne.Base.Valeur),
        ("ligneTvaMontantTvaParTaux", ligne.Tva.Valeur));

    private static JsonObject LignePoste(LigneFacture ligne) => Objet(
        ("lignePosteNumero", ligne.Numero),
        ("lignePosteReference", ligne.Reference),
        ("lignePosteDenomination", ligne.Denomination),
        ("lignePosteQuantite", ligne.Quantite),
        ("lignePosteUniteLibelle", ligne.Unite),
        ("lignePosteMontantUnitaireHT", ligne.MontantUnitaireHt.Valeur),
        ("lignePosteMontantRemiseHT", ligne.RemiseHt.Valeur),
        ("lignePosteTauxTva", ligne.CodeTaux),
        ("lignePosteTauxTvaManuel", ligne.CodeTaux is null ? ligne.Taux : null),
        ("lignePosteMontantHtApresRemise", ligne.MontantHt.Valeur));

    private static JsonObject? Principale(Facture facture) => facture.Pieces.FirstOrDefault(p => p.Principale) is { } piece
        ? Objet(("idPieceJointePrincipale", piece.IdFichier))
        : null;

    private static JsonObject Piece(PieceJointe piece) => Objet(
        ("pieceJointeTypeCode", piece.Type),
        ("pieceJointeDesignation", piece.Designation),
        ("pieceJointeNumeroLigneFacture", piece.NumeroLigne),
        ("pieceJointeId", piece.IdFichier));

    private static string EnJour(DateOnly jour) => jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonArray Liste(IEnumerable<JsonNode> elements) => [.. elements];

    private static JsonObject Objet(params (string Nom, JsonNode? Valeur)[] champs)
    {
        var objet = new JsonObject();
        foreach (var (nom, valeur) in champs.Where(c => c.Valeur is not null))
        {
            objet.Add(nom, valeur);
        }

        return objet;
    }
}
