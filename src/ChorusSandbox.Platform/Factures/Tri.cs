using System.Collections.Frozen;

namespace ChorusSandbox.Platform.Factures;

/// <summary>The orders of a list of invoices, by the API's column names (api.md 4, triColonne).</summary>
public static class Tri
{
    private static readonly FrozenDictionary<string, Func<LigneRecherche, IComparable?>> Colonnes = new Dictionary<string, Func<LigneRecherche, IComparable?>>
    {
        ["DateDepot"] = l => l.Facture.DateDepot,
        ["DateFacture"] = l => l.Facture.DateFacture,
        ["NumeroFacture"] = l => l.Facture.Numero,
        ["TypeFacture"] = l => l.Facture.Type.Code(),
        ["MontantHT"] = l => l.Facture.Ht,
        ["MontantTTC"] = l => l.Facture.Ttc,
        ["MontantAPayer"] = l => l.Facture.APayer,
        ["Devise"] = l => l.Facture.Devise,
        ["Statut"] = l => l.Facture.Statut.Code(),
        ["NumeroMarche"] = l => l.Facture.Marche,
        ["NumeroBonCommande"] = l => l.Facture.Engagement,
        ["NumeroFluxDepot"] = l => l.Facture.NumeroFlux,
        ["NumeroFactureOrigine"] = l => l.Facture.FactureOrigine,
        ["ModeDepot"] = l => l.Facture.ModeDepot.Code(),
        ["CodeFournisseur"] = l => l.Fournisseur.Siret.Valeur,
        ["DesignationFournisseur"] = l => l.Fournisseur.Designation,
        ["Fournisseur"] = l => l.Fournisseur.Designation,
        ["CodeServiceFournisseur"] = l => l.ServiceFournisseur?.Code.Valeur,
        ["NomServiceFournisseur"] = l => l.ServiceFournisseur?.Libelle,
        ["CodeDestinataire"] = l => l.Destinataire?.Siret.Valeur,
        ["DesignationDestinataire"] = l => l.Destinataire?.Designation,
        ["Destinataire"] = l => l.Destinataire?.Designation,
        ["CodeServiceExecutant"] = l => l.ServiceDestinataire?.Code.Valeur,
        ["NomServiceExecutant"] = l => l.ServiceDestinataire?.Libelle,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of the columns by which a list can be sorted.</summary>
    public static IEnumerable<string> Noms => Colonnes.Keys;

    /// <summary>The rows in order; an unknown column falls back on the date of deposit. Equal rows: the last made first.</summary>
    public static IEnumerable<LigneRecherche> Trier(IEnumerable<LigneRecherche> lignes, string colonne, bool descendant)
    {
        var cle = Colonnes.GetValueOrDefault(colonne) ?? Colonnes["DateDepot"];
        var ordre = Comparer<IComparable?>.Create((a, b) => a is string x && b is string y ? string.CompareOrdinal(x, y) : Comparer<IComparable>.Default.Compare(a, b));
        return (descendant ? lignes.OrderByDescending(cle, ordre) : lignes.OrderBy(cle, ordre)).ThenByDescending(l => l.Facture.Id);
    }
}
