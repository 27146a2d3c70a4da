using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Structures;

/// <summary>
/// A service of a structure (api.md 3.8). Refusals: those of <see cref="ConsulterStructure"/>; SERVICE_INCONNU where the
/// structure has no such service.
/// </summary>
public sealed class ConsulterService(Workspace world)
{
    /// <summary>The service of a platform number, with its structure.</summary>
    public Result<(Structure Structure, Service Service)> Execute(long? idStructure, long? idService, Actor actor)
    {
        var structure = new ConsulterStructure(world).Execute(idStructure, actor);
        if (structure.IsRefused)
        {
            return structure.Refus;
        }

        if (idService is null)
        {
            return Refus.De(CodeRefus.ChampObligatoire, "service", null, ("champ", "service"), ("acte", "Consulter un service"));
        }

        return structure.Value.Services.FirstOrDefault(s => s.Id == idService) is { } service
            ? (structure.Value, service)
            : Refus.De(CodeRefus.ServiceInconnu, "service", idService, ("code", idService), ("structure", structure.Value.Designation));
    }
}
