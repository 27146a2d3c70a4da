using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Transverses;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Transverses;

/// <summary>
/// The attachments of a structure or of the account: the files deposited beforehand and not detached (api.md 2.3). Refusals:
/// CHAMP_OBLIGATOIRE, STRUCTURE_ID_INCONNU, HABILITATION_STRUCTURE.
/// </summary>
public sealed class RechercherPieces(Workspace world)
{
    // ASSUMPTION: API-41 ajouter/fichier says no type: its files are listed under the type AUTRE of a structure or of a user.
    /// <summary>The files that the accounts of a structure deposited.</summary>
    public Result<(Structure Structure, Page<PieceTrouvee> Page)> Execute(long? idStructure, CriteresPieces criteres, Actor actor)
    {
        var structure = new StructureDuCompte(world).Find(idStructure, null, actor);
        return structure.Select(s => (s, Page(criteres, TypesPieceJointe.Autre("STRUCTURE"), f => f.Structures.Contains(s.Id))));
    }

    /// <summary>The files that the account itself deposited.</summary>
    public Page<PieceTrouvee> Execute(CriteresPieces criteres, Actor actor) =>
        Page(criteres, TypesPieceJointe.Autre("UTILISATEUR"), f => f.IdCompte == actor.IdCompte);

    private Page<PieceTrouvee> Page(CriteresPieces criteres, TypePieceJointe type, Func<ResumeFichier, bool> choix)
    {
        var trouvees = (criteres.IdType is { } id && id != type.Id ? [] : world.Store.Resumes.Fichiers.Values.Where(choix))
            .Where(f => criteres.Designation is not { } d || f.Nom.Contains(d, StringComparison.OrdinalIgnoreCase))
            .Select(f => new PieceTrouvee(f.Id, f.IdLien, f.Nom, Fichier.ExtensionDe(f.Nom), type, f.IdCompte));
        Func<PieceTrouvee, string> cle = criteres.Tri switch
        {
            "PieceJointeDesignation" => p => p.Designation,
            "PieceJointeExtension" => p => p.Extension,
            _ => p => p.Id.ToString("D19", System.Globalization.CultureInfo.InvariantCulture),
        };
        return criteres.Pagination.De(criteres.Descendant
            ? trouvees.OrderByDescending(cle, StringComparer.Ordinal).ThenBy(p => p.Id)
            : trouvees.OrderBy(cle, StringComparer.Ordinal).ThenBy(p => p.Id));
    }
}
