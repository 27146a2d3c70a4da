using System.Text.Json.Nodes;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Factures;

namespace ChorusSandbox.Simulation.Scenarios.Doors;

/// <summary>Typed demands as the bodies that an integrator would send (api.md 3 and annex A).</summary>
public static class ApiBodies
{
    /// <summary><c>factures/soumettre</c>.</summary>
    public static JsonObject Soumettre(DemandeFacture d) => SansRien(new JsonObject
    {
        ["modeDepot"] = "SAISIE_API",
        ["numeroFactureSaisi"] = d.Numero,
        ["dateFacture"] = d.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["destinataire"] = new JsonObject { ["codeDestinataire"] = d.Destinataire, ["codeServiceExecutant"] = d.Service },
        ["fournisseur"] = new JsonObject { ["idFournisseur"] = d.IdFournisseur },
        ["cadreDeFacturation"] = new JsonObject { ["codeCadreFacturation"] = Cadre(d.Cadre) },
        ["references"] = new JsonObject
        {
            ["deviseFacture"] = d.Devise,
            ["typeFacture"] = d.Type,
            ["typeTva"] = d.TypeTva,
            ["motifExonerationTva"] = d.MotifExoneration,
            ["numeroMarche"] = d.Marche,
            ["numeroBonCommande"] = d.Engagement,
            ["numeroFactureOrigine"] = d.FactureOrigine,
            ["modePaiement"] = d.ModePaiement,
        },
        ["lignePoste"] = new JsonArray([.. d.Lignes.Select(Ligne)]),
        ["ligneTva"] = new JsonArray([.. d.Tva.Select(t => new JsonObject
        {
            ["ligneTvaTaux"] = t.Taux, ["ligneTvaTauxManuel"] = t.TauxManuel, ["ligneTvaMontantBaseHtParTaux"] = t.Base, ["ligneTvaMontantTvaParTaux"] = t.Tva,
        })]),
        ["montantTotal"] = new JsonObject
        {
            ["montantHtTotal"] = d.Montants.Ht, ["montantTVA"] = d.Montants.Tva, ["montantTtcTotal"] = d.Montants.Ttc, ["montantAPayer"] = d.Montants.APayer,
        },
        ["commentaire"] = d.Commentaire,
    });

    /// <summary><c>factures/recycler</c>.</summary>
    public static JsonObject Recycler(DemandeRecyclage d) => SansRien(new JsonObject
    {
        ["identifiantFactureCPP"] = d.IdFacture,
        ["destinataire"] = new JsonObject { ["codeDestinataire"] = d.Destinataire, ["codeServiceExecutant"] = d.Service },
        ["reference"] = new JsonObject { ["numeroBonCommande"] = d.Engagement },
        ["commentaire"] = d.Commentaire,
    });

    /// <summary><c>factures/traiter/recue</c>: the API has one text where the portal has a motif and a comment.</summary>
    public static JsonObject Traiter(DemandeTraitement d)
    {
        var motif = Motifs.Find(d.Motif)?.Libelle ?? d.Motif;
        return SansRien(new JsonObject
        {
            ["idFacture"] = d.IdFacture,
            ["nouveauStatut"] = d.Statut,
            ["motif"] = d.Commentaire is null ? motif : motif is null ? d.Commentaire : $"{motif} – {d.Commentaire}",
            ["numeroDPMandat"] = d.NumeroDpMandat,
        });
    }

    /// <summary><c>factures/traiterRejet</c>.</summary>
    public static JsonObject TraiterRejet(IEnumerable<long> factures) => new()
    {
        ["listeDemandePaiement"] = new JsonArray([.. factures.Select(id => new JsonObject { ["idDemandePaiement"] = id })]),
    };

    private static JsonObject Ligne(LigneDemandee l) => new()
    {
        ["lignePosteNumero"] = l.Numero,
        ["lignePosteReference"] = l.Reference,
        ["lignePosteDenomination"] = l.Denomination,
        ["lignePosteQuantite"] = l.Quantite,
        ["lignePosteUnite"] = l.Unite,
        ["lignePosteMontantUnitaireHT"] = l.MontantUnitaireHt,
        ["lignePosteMontantRemiseHT"] = l.RemiseHt,
        ["lignePosteTauxTva"] = l.TauxTva,
        ["lignePosteTauxTvaManuel"] = l.TauxTvaManuel,
    };

    private static string? Cadre(string? cadre) => CadresDeFacturation.TryLire(cadre, out var lu) ? lu.Code() : cadre;

    /// <summary>Real clients leave out what they do not fill.</summary>
    private static JsonObject SansRien(JsonObject objet)
    {
        foreach (var (cle, valeur) in objet.ToList())
        {
            if (valeur is null)
            {
                objet.Remove(cle);
            }
            else if (valeur is JsonObject dedans)
            {
                SansRien(dedans);
            }
            else if (valeur is JsonArray liste)
            {
                foreach (var element in liste.OfType<JsonObject>())
                {
                    SansRien(element);
                }
            }
        }

        return objet;
    }
}
