using System.Globalization;
using System.Text.RegularExpressions;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>The label of the field that a refusal names by its neutral name.</summary>
internal static partial class FieldNames
{
    /// <summary>Null where the portal has no field of that name.</summary>
    public static string? Libelle(this Champs champs, string? ou)
    {
        if (ou is null)
        {
            return null;
        }

        if (Ligne().Match(ou) is { Success: true } ligne)
        {
            var rang = int.Parse(ligne.Groups[1].Value, CultureInfo.InvariantCulture) + 1;
            var champ = champs.DeLigne(ligne.Groups[2].Value);
            return champ is null ? $"Ligne {rang}" : $"Ligne {rang}, {champ}";
        }

        return champs.DeFacture(ou);
    }

    private static string? DeFacture(this Champs champs, string ou) => ou switch
    {
        "cadre" => champs.Cadre,
        "fournisseur" => champs.Structure,
        "compteBancaire" => champs.CompteBancaire,
        "destinataire" => champs.SiretDestinataire,
        "service" => champs.CodeService,
        "engagement" => champs.Engagement,
        "marche" => champs.Marche,
        "numero" => champs.Numero,
        "date" => champs.Date,
        "type" => champs.Type,
        "factureOrigine" => champs.FactureOrigine,
        "devise" => champs.Devise,
        "typeTva" => champs.TypeTva,
        "motifExoneration" => champs.MotifExoneration,
        "modePaiement" => champs.ModePaiement,
        "lignes" => "Lignes de poste",
        _ when Taux().Match(ou) is { Success: true } taux =>
            $"Taux {int.Parse(taux.Groups[1].Value, CultureInfo.InvariantCulture) + 1}, {taux.Groups[2].Value switch { "taux" => champs.TauxTva, "base" => "Base HT", _ => champs.MontantTva }}",
        "pdf" => champs.Pdf,
        "montants.ht" => champs.MontantHt,
        "montants.tva" => champs.MontantTva,
        "montants.ttc" => champs.MontantTtc,
        "montants.remiseTtc" => champs.RemiseGlobale,
        "montants.aPayer" => champs.MontantAPayer,
        "mandat" => champs.MandatFacturation,
        "commentaire" => champs.Commentaire,
        "statut" => champs.NouveauStatut,
        "motif" => champs.Motif,
        "numeroDPMandat" => champs.NumeroMandat,
        "factures" => champs.Selection,
        "piece" => champs.PieceJointe,
        "fichier" => champs.Fichier,
        "login" => champs.AdresseDeConnexion,
        _ => null,
    };

    private static string? DeLigne(this Champs champs, string champ) => champ switch
    {
        "denomination" => champs.Denomination,
        "quantite" => champs.Quantite,
        "unite" => champs.Unite,
        "montantUnitaireHt" => champs.PrixUnitaire,
        "remiseHt" => champs.RemiseLigne,
        "tauxTva" => champs.TauxTva,
        _ => null,
    };

    [GeneratedRegex(@"^tva\[(\d+)\]\.(\w+)$")]
    private static partial Regex Taux();

    [GeneratedRegex(@"^lignes\[(\d+)\](?:\.(\w+))?$")]
    private static partial Regex Ligne();
}
