using System.Text.RegularExpressions;

namespace ChorusSandbox.Formats.Semantique;

/// <summary>
/// Where the data of a demand stand in the file it was read from: rules on a demand name <c>numero</c> or
/// <c>lignes[0].quantite</c>, the depositor of a flow wants an XPath and a line.
/// </summary>
public static partial class ChampsDeLaDemande
{
    /// <summary>The key of a datum of a demand; null when no file carries it.</summary>
    /// <param name="champ">Neutral name of the datum, as refusals give it.</param>
    /// <param name="facture">The invoice read, which tells the chosen identifiers.</param>
    public static string? Cle(string champ, FactureSemantique facture) => champ switch
    {
        "numero" => "BT-1",
        "date" => "BT-2",
        "type" => "BT-3",
        "devise" => "BT-5",
        "typeTva" => "BT-8",
        "service" => "BT-10",
        "marche" => Termes.Rang("BT-12", 0),
        "engagement" => "BT-13",
        "commentaire" => Termes.Rang("BG-1", 0) + "/BT-22",
        "cadre" => "BT-23",
        "factureOrigine" => Termes.Rang("BG-3", 0) + "/BT-25",
        "fournisseur" => IdentifiantDeStructure.DuVendeur(facture)?.Cle ?? "BT-30",
        "destinataire" => IdentifiantDeStructure.DeLAcheteur(facture)?.Cle ?? "BT-47",
        "serviceFournisseur" => Termes.ServiceVendeur,
        "modePaiement" => Termes.Rang("BG-16", 0) + "/BT-81",
        "compteBancaire" => Termes.Rang("BG-16", 0) + "/BT-84",
        "motifExoneration" => Termes.Rang("BG-23", 0) + "/BT-120",
        "montants.ht" => "BT-109",
        "montants.tva" => "BT-110",
        "montants.ttc" => "BT-112",
        "montants.aPayer" => "BT-115",
        "lignes" => "BG-25",
        "pieces" or "piecePrincipale" => "BG-24",
        _ => DUnRang(champ),
    };

    /// <summary>The place of a datum, as refusals write it; null when the file has none for it.</summary>
    public static string? Ou(string champ, FactureSemantique facture, Positions positions) =>
        Cle(champ, facture) is { } cle ? positions.De(cle)?.Ou : null;

    private static string? DUnRang(string champ)
    {
        if (Rang().Match(champ) is not { Success: true } trouve)
        {
            return null;
        }

        var rang = int.Parse(trouve.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        var terme = (trouve.Groups[1].Value, trouve.Groups[3].Value) switch
        {
            ("lignes", "numero") => "BT-126",
            ("lignes", "reference") => "BT-155",
            ("lignes", "denomination") => "BT-153",
            ("lignes", "quantite") => "BT-129",
            ("lignes", "unite") => "BT-130",
            ("lignes", "montantUnitaireHt") => "BT-146",
            ("lignes", "tauxTva" or "tauxTvaManuel") => "BT-152",
            ("tva", "base") => "BT-116",
            ("tva", "tva") => "BT-117",
            ("tva", "taux" or "tauxManuel") => "BT-119",
            ("pieces", _) => "BT-125",
            _ => null,
        };
        var groupe = trouve.Groups[1].Value switch { "lignes" => "BG-25", "tva" => "BG-23", _ => "BG-24" };
        return terme is null ? null : $"{Termes.Rang(groupe, rang)}/{terme}";
    }

    [GeneratedRegex(@"^(lignes|tva|pieces)\[(\d{1,6})\](?:\.(\w+))?$")]
    private static partial Regex Rang();
}
