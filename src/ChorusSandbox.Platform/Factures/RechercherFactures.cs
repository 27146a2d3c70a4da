using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Factures;

/// <summary>
/// Search of invoices from one side, from memory (api.md 3.7). An actor sees only those of his structures and services.
/// Refusals: STRUCTURE_ID_INCONNU, HABILITATION_STRUCTURE, for a structure he names as his own and is not attached to.
/// </summary>
public sealed class RechercherFactures(Workspace world)
{
    /// <summary>The page of invoices that answer the criteria.</summary>
    /// <param name="criteres">What is looked for.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="avecTaille">True to add up the bytes of the files of each row.</param>
    public Result<Page<LigneRecherche>> Execute(CriteresFactures criteres, Actor actor, bool avecTaille = false)
    {
        var resumes = world.Store.Resumes;
        if (criteres.SiretDuCompte is { } siret)
        {
            if (resumes.Structure(siret) is not { } sienne)
            {
                return Refus.De(CodeRefus.StructureIdInconnu, "structure", siret, ("champ", "structure"), ("valeur", siret));
            }

            criteres = criteres with { Structures = criteres.Structures.IsEmpty ? [sienne.Id] : criteres.Structures };
        }

        if (criteres.Structures.Select(id => Habiliter(resumes, id, actor)).FirstOrDefault(r => r is not null) is { } refus)
        {
            return refus;
        }

        var page = criteres.Pagination.De(criteres.SansReponse ? [] : EnOrdre(resumes, criteres, actor));
        return avecTaille ? page with { Lignes = [.. page.Lignes.Select(l => l with { Taille = Taille(l.Facture.Id) })] } : page;
    }

    /// <summary>A row with its parties.</summary>
    internal static LigneRecherche Ligne(Resumes resumes, ResumeFacture f) => new(f, resumes.Structures[f.IdFournisseur], Structure(resumes, f.IdDestinataire))
    {
        Valideur1 = Structure(resumes, f.IdValideur1),
        Valideur2 = Structure(resumes, f.IdValideur2),
        Createur = Createur(resumes, f.IdCreateur),
    };

    /// <summary>
    /// The rows found, in the order asked for. In the order of deposits they come one by one from the index, so that nothing is
    /// read after the page; a rare criterion has its own index, and is looked for among what it leaves.
    /// </summary>
    private static IEnumerable<LigneRecherche> EnOrdre(Resumes resumes, CriteresFactures c, Actor actor)
    {
        var parmi = PlanDeRecherche.Parmi(resumes, c, actor);
        var visibles = parmi?.Where(f => FacturesVisibles.EstVisible(f, c.Cote, actor, c.Structures))
            ?? FacturesVisibles.Enumerer(resumes, c.Cote, actor, c.Structures, c.Statuts);
        var lignes = visibles.Where(f => (!c.ATraiter || Paniers.Attend(f, c.Cote, actor)) && FiltreDeFactures.Repond(resumes, f, c)).Select(f => Ligne(resumes, f));
        return parmi is null && PlanDeRecherche.EnOrdreDeDepot(c) ? lignes : Tri.Trier(lignes, c.Tri, c.Descendant);
    }

    private static Refus? Habiliter(Resumes resumes, long id, Actor actor) =>
        resumes.Structures.GetValueOrDefault(id) is not { } structure ? Refus.De(CodeRefus.StructureIdInconnu, "structure", id, ("champ", "structure"), ("valeur", id))
        : actor.Refuser(structure, "structure", id);

    private long Taille(long id) =>
        world.Store.ReadMany<Fichier>([.. world.Store.Read<Facture>(id)?.Pieces.Select(p => p.IdFichier) ?? []]).Sum(f => f.Taille);

    private static Structure? Structure(Resumes resumes, long? id) => id is { } s ? resumes.Structures.GetValueOrDefault(s) : null;

    private static string? Createur(Resumes resumes, long? id) => id is not { } compte ? null
        : resumes.Utilisateurs.TryGetValue(compte, out var u) ? $"{u.Nom} {u.Prenom}"
        : resumes.Comptes.TryGetValue(compte, out var technique) ? technique.Login : null;
}
