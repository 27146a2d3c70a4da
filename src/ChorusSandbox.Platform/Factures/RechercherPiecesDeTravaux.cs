using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Factures;

/// <summary>Search of pieces of works (api.md 3.11): the pieces of a works cadre to which the actor is a party.</summary>
public sealed class RechercherPiecesDeTravaux(Workspace world)
{
    /// <summary>The page of pieces that answer the criteria.</summary>
    /// <param name="criteres">What is looked for.</param>
    /// <param name="travaux">What is looked for among pieces of works.</param>
    /// <param name="actor">Who looks.</param>
    public Page<LigneRecherche> Execute(CriteresFactures criteres, CriteresPiecesDeTravaux travaux, Actor actor)
    {
        var resumes = world.Store.Resumes;
        var lignes = criteres.SansReponse ? [] : FacturesVisibles.Enumerer(resumes, criteres.Cote, actor, criteres.Structures, criteres.Statuts)
            .Where(f => CadresDeTravaux.Find(f.Cadre) is { } cadre && (travaux.Types.IsDefaultOrEmpty || travaux.Types.Contains(cadre.Type)))
            .Where(f => (travaux.AvecService is not { } avec || avec == f.IdServiceDestinataire is not null) && !(travaux.SansPieceSuivante && f.Statut == StatutFacture.Associee))
            .Where(f => FiltreDeFactures.Repond(resumes, f, criteres))
            .Select(f => RechercherFactures.Ligne(resumes, f));
        return criteres.Pagination.De(Tri.Trier(lignes, criteres.Tri, criteres.Descendant));
    }

    /// <summary>A piece of works, whole. Refusals: those of <see cref="ConsulterFacture"/>; an invoice of another cadre is unknown here.</summary>
    public Result<Facture> Consulter(long? id, Actor actor)
    {
        var facture = new ConsulterFacture(world).Execute(id, actor);
        return facture.IsRefused || CadresDeTravaux.Find(facture.Value.Cadre) is not null ? facture : FactureConnue.Inconnue(facture.Value.Id);
    }
}
