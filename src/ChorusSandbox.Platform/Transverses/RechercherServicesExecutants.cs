using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Transverses;

/// <summary>
/// The services of a recipient, or of the State (api.md 2.3, 3.10). Refusals: CHAMP_OBLIGATOIRE, STRUCTURE_ID_INCONNU,
/// HABILITATION_STRUCTURE for a private structure of others.
/// </summary>
public sealed class RechercherServicesExecutants(Workspace world)
{
    /// <summary>The services of a structure that answer the criteria.</summary>
    public Result<Page<Service>> Execute(long? idStructure, CriteresServices criteres, Actor actor) => idStructure is null
        ? Refus.De(CodeRefus.ChampObligatoire, "idDestinataireCPP", null, ("champ", "idDestinataireCPP"), ("acte", "Rechercher les services d’un destinataire"))
        : new ConsulterStructure(world).Execute(idStructure, actor).Select(s => Page(s, criteres));

    /// <summary>The services of the State that answer the criteria.</summary>
    public Page<Service> DeLEtat(CriteresServices criteres) =>
        world.Store.Resumes.Structure(ReglesDestinataire.Etat.Valeur) is { } etat ? Page(etat, criteres) : criteres.Pagination.De<Service>([]);

    private Page<Service> Page(Structure structure, CriteresServices criteres)
    {
        var now = world.Clock.Now;
        var trouves = structure.Services.Where(s =>
            (criteres.Code is not { } c || s.Code.Valeur == c)
            && (criteres.Nom is not { } n || s.Libelle.Contains(n, StringComparison.OrdinalIgnoreCase))
            && (criteres.Actif is not { } a || s.EstOuvert(now) == a));
        Func<Service, string> cle = criteres.Tri == "NomServiceExecutant" ? s => s.Libelle : s => s.Code.Valeur;
        return criteres.Pagination.De(criteres.Descendant
            ? trouves.OrderByDescending(cle, StringComparer.Ordinal).ThenBy(s => s.Id)
            : trouves.OrderBy(cle, StringComparer.Ordinal).ThenBy(s => s.Id));
    }
}
