using System.Collections.Immutable;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Transverses;

/// <summary>The bank accounts that a supplier may cite (api.md 2.3). Refusals: BANQUE_AUCUN_COMPTE, HABILITATION_STRUCTURE.</summary>
public sealed class CoordonneesBancairesValides(Workspace world)
{
    /// <summary>The accounts of a structure of the actor.</summary>
    public Result<ImmutableArray<CoordonneesBancaires>> Execute(long? idStructure, Actor actor)
    {
        if (idStructure is not { } id)
        {
            return Refus.De(CodeRefus.ChampObligatoire, "idStructure", null, ("champ", "idStructure"), ("acte", "Récupérer les coordonnées bancaires"));
        }

        if (world.Store.Resumes.Structures.GetValueOrDefault(id) is not { } structure)
        {
            return Refus.De(CodeRefus.StructureIdInconnu, "idStructure", id, ("champ", "idStructure"), ("valeur", id));
        }

        if (!actor.EstRattacheA(id))
        {
            return Refus.De(CodeRefus.HabilitationStructure, "idStructure", id, ("compte", actor.Login), ("structure", structure.Designation));
        }

        return structure.CoordonneesBancaires.IsEmpty
            ? Refus.De(CodeRefus.BanqueAucunCompte, "idStructure", id, ("structure", structure.Designation))
            : structure.CoordonneesBancaires;
    }
}
