using System.Collections.Immutable;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Structures;

/// <summary>
/// The espaces of a structure and of its services that an account may enter (api.md 2.2, domain.md 1.3). Refusals:
/// STRUCTURE_ID_INCONNU, HABILITATION_STRUCTURE, SERVICE_INCONNU.
/// </summary>
public sealed class RechercherEspaces(Workspace world)
{
    /// <summary>The espaces of the structure itself, then of each service the account reaches; of one service where it is named.</summary>
    public Result<IReadOnlyList<EspaceHabilite>> Execute(long? idStructure, string? identifiant, long? idService, Actor actor)
    {
        var structure = new StructureDuCompte(world).Find(idStructure, identifiant, actor);
        if (structure.IsRefused)
        {
            return structure.Refus;
        }

        var trouvee = structure.Value;
        if (idService is not null && trouvee.Services.All(s => s.Id != idService))
        {
            return Refus.De(CodeRefus.ServiceInconnu, "service", idService, ("code", idService), ("structure", trouvee.Designation));
        }

        var rang = actor.Rattachement(trouvee.Id)!.Rang;
        var lieux = trouvee.Services.Where(s => actor.Atteint(trouvee.Id, s.Id)).Select(s => (Service?)s).Prepend(null)
            .Where(s => idService is null || s?.Id == idService);
        return Result.Accepted<IReadOnlyList<EspaceHabilite>>(
        [
            .. from service in lieux
               from espace in CodesEspace.Ouverts(trouvee)
               where espace.EstOuvertA(rang)
               select new EspaceHabilite(espace, service, trouvee.Etat == EtatStructure.Active && service?.EstOuvert(world.Clock.Now) != false),
        ]);
    }
}
