using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>A generated invoice as the body of <c>factures/soumettre</c> (api.md 3.1): what is not filled is absent.</summary>
internal static class CorpsSoumettre
{
    private static readonly JsonSerializerOptions Lisible = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>UTF-8, LF, indented.</summary>
    public static byte[] Ecrire(DemandeFacture demande) => Encoding.UTF8.GetBytes(De(demande).ToJsonString(Lisible) + "\n");

    private static JsonObject De(DemandeFacture demande) => Objet(
        ("modeDepot", demande.ModeDepot.Code()),
        ("numeroFactureSaisi", demande.Numero),
        ("dateFacture", demande.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("destinataire", Objet(("codeDestinataire", demande.Destinataire), ("codeServiceExecutant", demande.Service))),
        ("fournisseur", Objet(
            ("idFournisseur", demande.IdFournisseur),
            ("idServiceFournisseur", demande.IdServiceFournisseur),
            ("codeCoordonneesBancairesFournisseur", demande.CompteBancaire))),
        ("cadreDeFacturation", Objet(("codeCadreFacturation", demande.Cadre))),
        ("references", Objet(
            ("deviseFacture", demande.Devise),
            ("typeFacture", demande.Type),
            ("typeTva", demande.TypeTva),
            ("motifExonerationTva", demande.MotifExoneration),
            ("numeroMarche", demande.Marche),
            ("numeroBonCommande", demande.Engagement),
            ("numeroFactureOrigine", demande.FactureOrigine),
            ("modePaiement", demande.ModePaiement))),
        ("lignePoste", new JsonArray([.. demande.Lignes.Select(Ligne)])),
        ("ligneTva", new JsonArray([.. demande.Tva.Select(Tva)])),
        ("montantTotal", Objet(
            ("montantHtTotal", demande.Montants.Ht),
            ("montantTVA", demande.Montants.Tva),
            ("montantTtcTotal", demande.Montants.Ttc),
            ("montantRemiseGlobaleTTC", demande.Montants.RemiseTtc),
            ("montantAPayer", demande.Montants.APayer))),
        ("commentaire", demande.Commentaire));

    private static JsonObject Ligne(LigneDemandee ligne) => Objet(
        ("lignePosteNumero", ligne.Numero),
        ("lignePosteReference", ligne.Reference),
        ("lignePosteDenomination", ligne.Denomination),
        ("lignePosteQuantite", ligne.Quantite),
        ("lignePosteUnite", ligne.Unite),
        ("lignePosteMontantUnitaireHT", ligne.MontantUnitaireHt),
        ("lignePosteMontantRemiseHT", ligne.RemiseHt),
        ("lignePosteTauxTva", ligne.TauxTva),
        ("lignePosteTauxTvaManuel", ligne.TauxTvaManuel));

    private static JsonObject Tva(TvaDemandee tva) => Objet(
        ("ligneTvaTaux", tva.Taux),
        ("ligneTvaTauxManuel", tva.TauxManuel),
        ("ligneTvaMontantBaseHtParTaux", tva.Base),
        ("ligneTvaMontantTvaParTaux", tva.Tva));

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
