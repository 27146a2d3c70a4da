using ChorusSandbox.Domain.Transverses;

namespace ChorusSandbox.Platform.Transverses;

/// <summary>The subjects of requests to the support: the same in every world (api.md 2.3).</summary>
public static class RechercherCategories
{
    /// <summary>The subjects that answer the criteria; null means « not filled ».</summary>
    public static Page<CategorieSollicitation> Execute(string? code, string? libelle, bool? actives, string? tri, bool descendant, Pagination pagination)
    {
        var trouvees = CategoriesSollicitation.Toutes.Where(c => Egal(code, c.Code) && Contient(libelle, c.Libelle) && (actives is not { } a || c.EstActive == a));
        Func<CategorieSollicitation, string> cle = tri switch
        {
            "CodeCategorie" => c => c.Code,
            "LibelleCategorie" => c => c.Libelle,
            _ => c => Rang(c.Id),
        };
        return pagination.De(descendant ? trouvees.OrderByDescending(cle, StringComparer.Ordinal) : trouvees.OrderBy(cle, StringComparer.Ordinal));
    }

    /// <summary>The parts of subjects that answer the criteria, each with its subject.</summary>
    public static Page<(CategorieSollicitation Categorie, SousCategorieSollicitation Sous)> Sous(
        long? idCategorie, string? code, string? libelle, bool? actives, string? tri, bool descendant, Pagination pagination)
    {
        var trouvees = CategoriesSollicitation.Toutes.Where(c => idCategorie is not { } id || c.Id == id).SelectMany(c => c.SousCategories.Select(s => (Categorie: c, Sous: s)))
            .Where(p => Egal(code, p.Sous.Code) && Contient(libelle, p.Sous.Libelle) && (actives is not { } a || p.Sous.EstActive == a));
        Func<(CategorieSollicitation Categorie, SousCategorieSollicitation Sous), string> cle = tri switch
        {
            "Code" => p => p.Sous.Code,
            "Libelle" => p => p.Sous.Libelle,
            _ => p => Rang(p.Sous.Id),
        };
        return pagination.De(descendant ? trouvees.OrderByDescending(cle, StringComparer.Ordinal) : trouvees.OrderBy(cle, StringComparer.Ordinal));
    }

    private static bool Egal(string? critere, string valeur) => critere is null || string.Equals(critere, valeur, StringComparison.OrdinalIgnoreCase);

    private static bool Contient(string? critere, string valeur) => critere is null || valeur.Contains(critere, StringComparison.OrdinalIgnoreCase);

    private static string Rang(long id) => id.ToString("D9", System.Globalization.CultureInfo.InvariantCulture);
}
