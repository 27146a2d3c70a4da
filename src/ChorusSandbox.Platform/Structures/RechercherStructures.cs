using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Structures;

/// <summary>Search in the directory (api.md 3.8).</summary>
public sealed class RechercherStructures(Workspace world)
{
    /// <summary>The page of structures that answer the criteria.</summary>
    public Page<Structure> Execute(CriteresStructures criteres, Actor actor)
    {
        var trouvees = world.Store.Resumes.Structures.Values.Where(s =>
            Egal(criteres.Identifiant, s.Siret.Valeur) && (criteres.TypeIdentifiant is not { } type || s.TypeIdentifiant == type)
            && Contient(criteres.Designation, s.Designation) && Contient(criteres.RaisonSociale, s.Nom is null ? s.Designation : null)
            && Contient(criteres.Nom, s.Nom) && Contient(criteres.Prenom, s.Prenom)
            && Egal(criteres.Ville, s.Adresse?.Ville) && Egal(criteres.CodePostal, s.Adresse?.CodePostal) && Egal(criteres.CodePays, s.Adresse?.CodePays)
            && (criteres.EstMoa is not { } moa || s.Parametres.EstMoa == moa) && (criteres.EstMoaUniquement is not { } seule || s.Parametres.EstMoaUniquement == seule)
            && (criteres.Etat is not { } e || s.Etat == e)
            && (criteres.EstPublique is not { } p || s.EstPublique == p)
            && (!criteres.RestreindrePrivees || s.EstPublique || actor.EstRattacheA(s.Id)));
        Func<Structure, string> cle = criteres.Tri switch
        {
            "DesignationStructure" => s => s.Designation,
            "TypeIdentifiantStructure" => s => s.TypeIdentifiant.Code(),
            "Statut" => s => s.Etat.Code(),
            _ => s => s.Siret.Valeur,
        };
        return criteres.Pagination.De(criteres.Descendant
            ? trouvees.OrderByDescending(cle, StringComparer.Ordinal).ThenBy(s => s.Id)
            : trouvees.OrderBy(cle, StringComparer.Ordinal).ThenBy(s => s.Id));
    }

    private static bool Contient(string? critere, string? valeur) => critere is null || valeur?.Contains(critere, StringComparison.OrdinalIgnoreCase) == true;

    private static bool Egal(string? critere, string? valeur) => critere is null || string.Equals(critere, valeur, StringComparison.OrdinalIgnoreCase);
}
