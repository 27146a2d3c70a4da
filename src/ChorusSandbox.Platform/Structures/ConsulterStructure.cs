using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Structures;

/// <summary>
/// A structure with its parameters and services, and, for the accounts attached to it, when its technical password dies
/// (api.md 3.8). Refusals: STRUCTURE_ID_INCONNU; a private structure is shown to its own accounts only, HABILITATION_STRUCTURE.
/// </summary>
public sealed class ConsulterStructure(Workspace world)
{
    /// <summary>The structure of a platform number.</summary>
    public Result<Structure> Execute(long? id, Actor actor)
    {
        if (id is null)
        {
            return Refus.De(CodeRefus.ChampObligatoire, "structure", null, ("champ", "structure"), ("acte", "Consulter une structure"));
        }

        if (world.Store.Resumes.Structures.GetValueOrDefault(id.Value) is not { } structure)
        {
            return Refus.De(CodeRefus.StructureIdInconnu, "structure", id, ("champ", "structure"), ("valeur", id));
        }

        return !structure.EstPublique && actor.Refuser(structure, "structure", id) is { } refus ? refus : structure;
    }

    /// <summary>When the technical password of a structure dies, for the accounts attached to it; null otherwise.</summary>
    public DateTimeOffset? ExpirationDuCompteTechnique(long idStructure, Actor actor) => actor.EstRattacheA(idStructure)
        ? world.Store.Resumes.Comptes.Values.FirstOrDefault(c => c.IdStructure == idStructure)?.Expiration
        : null;
}
