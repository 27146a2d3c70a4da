using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Transverses;

/// <summary>A structure that the account acts for. Refusals: CHAMP_OBLIGATOIRE, STRUCTURE_ID_INCONNU, HABILITATION_STRUCTURE.</summary>
internal static class StructureDuCompte
{
    /// <summary>The structure of a platform number, or why it cannot be.</summary>
    public static Result<Structure> De(Workspace world, long? idStructure, string champ, string acte, Actor actor)
    {
        if (idStructure is not { } id)
        {
            return Refus.De(CodeRefus.ChampObligatoire, champ, null, ("champ", champ), ("acte", acte));
        }

        if (world.Store.Resumes.Structures.GetValueOrDefault(id) is not { } structure)
        {
            return Refus.De(CodeRefus.StructureIdInconnu, champ, id, ("champ", champ), ("valeur", id));
        }

        return actor.EstRattacheA(id)
            ? structure
            : Refus.De(CodeRefus.HabilitationStructure, champ, id, ("compte", actor.Login), ("structure", structure.Designation));
    }
}
