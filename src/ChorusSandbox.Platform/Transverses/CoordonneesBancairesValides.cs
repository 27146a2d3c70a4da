using System.Collections.Immutable;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Transverses;

/// <summary>The bank accounts that a supplier may cite (api.md 2.3). Refusals: CHAMP_OBLIGATOIRE, STRUCTURE_ID_INCONNU,
/// HABILITATION_STRUCTURE, BANQUE_AUCUN_COMPTE.</summary>
public sealed class CoordonneesBancairesValides(Workspace world)
{
    /// <summary>The accounts of a structure of the actor.</summary>
    public Result<ImmutableArray<CoordonneesBancaires>> Execute(long? idStructure, Actor actor)
    {
        var trouvee = new StructureDuCompte(world).Find(idStructure, null, actor);
        if (trouvee.IsRefused)
        {
            return trouvee.Refus;
        }

        var structure = trouvee.Value;
        return structure.CoordonneesBancaires.IsEmpty
            ? Refus.De(CodeRefus.BanqueAucunCompte, "structure", structure.Id, ("structure", structure.Designation))
            : structure.CoordonneesBancaires;
    }
}
