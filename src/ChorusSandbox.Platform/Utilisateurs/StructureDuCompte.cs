using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Utilisateurs;

/// <summary>
/// A structure that a request names by its platform number or by its identifier, and to which the account must be attached.
/// Refusals: CHAMP_OBLIGATOIRE, STRUCTURE_ID_INCONNU, HABILITATION_STRUCTURE, HABILITATION_RATTACHEMENT_NON_VALIDE.
/// </summary>
public sealed class StructureDuCompte(Workspace world)
{
    /// <summary>The structure named.</summary>
    public Result<Structure> Find(long? id, string? identifiant, Actor actor)
    {
        if (id is null && string.IsNullOrWhiteSpace(identifiant))
        {
            return Refus.De(CodeRefus.ChampObligatoire, "structure", null, ("champ", "structure"), ("acte", "Nommer une structure"));
        }

        var resumes = world.Store.Resumes;
        var structure = id is { } numero ? resumes.Structures.GetValueOrDefault(numero) : resumes.Structure(identifiant!.Trim());
        if (structure is null)
        {
            object lue = id is null ? identifiant! : id;
            return Refus.De(CodeRefus.StructureIdInconnu, "structure", lue, ("champ", "structure"), ("valeur", lue));
        }

        return actor.Refuser(structure, "structure", structure.Siret) is { } refus ? refus : structure;
    }
}
