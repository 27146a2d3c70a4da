using System.Collections.Frozen;

using ChorusSandbox.Domain.Structures;

namespace ChorusSandbox.Platform.Factures;

/// <summary>The orders of a list of invoices, by the API's column names (api.md 4, triColonne).</summary>
public static class Tri
{
    /// <summary>The column by which a list is sorted when none is asked for, the last first (api.md 3.0).</summary>
    public const string ParDefaut = "DateDepot";

    private static readonly string[] DUneStructureDeTravaux = ["Id", "TypeIdentifiant", "Identifiant", "Designation", "IdService", "CodeService", "NomService"];

    private static readonly FrozenDictionary<string, Func<LigneRecherche, IComparable?>> Colonnes = new Dictionary<string, Func<LigneRecherche, IComparable?>>
    {
        [ParDefaut] = l => l.Facture.DateDepot,
        ["IdFacture"] = l => l.Facture.Id,
        ["TypeDemandePaiement"] = Constante,
        ["TypeFacture"] = l => l.Facture.Type.Code(),
        ["TypeFactureTravaux"] = Constante,
        ["NumeroFacture"] = l => l.Facture.Numero,
        ["DateFacture"] = l => l.Facture.DateFacture,
        ["MontantHT"] = l => l.Facture.Ht,
        ["MontantTTC"] = l => l.Facture.Ttc,
        ["MontantAPayer"] = l => l.Facture.APayer,
        ["Devise"] = l => l.Facture.Devise,
        ["Statut"] = l => l.Facture.Statut.Code(),
        ["NumeroMarche"] = l => l.Facture.Marche,
        ["NumeroBonCommande"] = l => l.Facture.Engagement,
        ["NumeroEngagement"] = l => l.Facture.Engagement,
        ["NumeroFluxDepot"] = l => l.Facture.NumeroFlux,
        ["NumeroFactureOrigine"] = l => l.Facture.FactureOrigine,
        ["ModeDepot"] = l => l.Facture.ModeDepot.Code(),
        ["FactureTelechargeeParDestinataire"] = l => l.Facture.Telechargee,
        ["DateValidation1"] = l => l.Facture.DateValidation1,
        ["DateValidation2"] = l => l.Facture.DateValidation2,
        ["NomPrenomUtilisateurCreateur"] = l => l.Createur,
        ["IdServiceFournisseur"] = l => l.ServiceFournisseur?.Id,
        ["CodeServiceFournisseur"] = l => l.ServiceFournisseur?.Code.Valeur,
        ["NomServiceFournisseur"] = l => l.ServiceFournisseur?.Libelle,
        ["IdServiceExecutant"] = l => l.ServiceDestinataire?.Id,
        ["CodeServiceExecutant"] = l => l.ServiceDestinataire?.Code.Valeur,
        ["NomServiceExecutant"] = l => l.ServiceDestinataire?.Libelle,
        ["CoordBancairesFournisseurCleIban"] = l => l.CompteBancaire?.CleIban,
        ["CoordBancairesFournisseurCleRib"] = l => l.CompteBancaire?.CleRib,
        ["CoordBancairesFournisseurCodeBanque"] = l => l.CompteBancaire?.CodeBanque,
        ["CoordBancairesFournisseurCodePays"] = l => l.CompteBancaire?.CodePays,
        ["CoordBancairesFournisseurCompteBancaire"] = l => l.CompteBancaire?.NumeroDeCompte,
        ["CoordBancairesFournisseurNomCb"] = l => l.CompteBancaire?.Nom,
    }
    .Concat(Partie("Fournisseur", l => l.Fournisseur))
    .Concat(Partie("Destinataire", l => l.Destinataire))
    .Concat(Partie("Valideur", l => l.Valideur2 ?? l.Valideur1))
    .Concat(Partie("Valideur1", l => l.Valideur1))
    .Concat(Partie("Valideur2", l => l.Valideur2))
    .Concat(new[]
    {
        "NomValideur1", "PrenomValideur1", "NomValideur2", "PrenomValideur2", "AffactureurCode", "AffactureurTypeIdentifiant", "AffactureurRaisonSociale",
    }.Concat(DesTravaux("Moe")).Concat(DesTravaux("Moa")).Select(c => KeyValuePair.Create<string, Func<LigneRecherche, IComparable?>>(c, Constante)))
    .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of the columns by which a list can be sorted.</summary>
    public static IEnumerable<string> Noms => Colonnes.Keys;

    /// <summary>The rows in order; an unknown column falls back on the date of deposit. Equal rows: the last made first.</summary>
    public static IEnumerable<LigneRecherche> Trier(IEnumerable<LigneRecherche> lignes, string colonne, bool descendant)
    {
        var cle = Colonnes.GetValueOrDefault(colonne) ?? Colonnes[ParDefaut];
        var ordre = Comparer<IComparable?>.Create((a, b) => a is string x && b is string y ? string.CompareOrdinal(x, y) : Comparer<IComparable>.Default.Compare(a, b));
        return (descendant ? lignes.OrderByDescending(cle, ordre) : lignes.OrderBy(cle, ordre)).ThenByDescending(l => l.Facture.Id);
    }

    /// <summary>A column that is the same, or blank, on every row.</summary>
    private static IComparable? Constante(LigneRecherche ligne) => null;

    private static IEnumerable<KeyValuePair<string, Func<LigneRecherche, IComparable?>>> Partie(string nom, Func<LigneRecherche, Structure?> partie) =>
    [
        new(nom, l => partie(l)?.Designation),
        new("Id" + nom, l => partie(l)?.Id),
        new("Code" + nom, l => partie(l)?.Siret.Valeur),
        new("Identifiant" + nom, l => partie(l)?.Siret.Valeur),
        new("TypeIdentifiant" + nom, l => partie(l)?.TypeIdentifiant.Code()),
        new("Designation" + nom, l => partie(l)?.Designation),
        new("RaisonSociale" + nom, l => partie(l)?.Designation),
    ];

    private static IEnumerable<string> DesTravaux(string nom) => DUneStructureDeTravaux.Select(debut => debut + nom);
}
