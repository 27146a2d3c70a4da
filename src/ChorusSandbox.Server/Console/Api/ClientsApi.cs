using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Console.Api;

/// <summary>Simulated public clients: their behaviour, and the calls to them that failed for good.</summary>
internal static class ClientsApi
{
    private sealed record DemandeClient(string? Comportement);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPut("/mondes/{id}/clients/{siret}", async (string id, string siret, HttpContext context, Workspaces workspaces, CancellationToken ct) =>
        {
            var demande = await Json.Read<DemandeClient>(context);
            using var world = await workspaces.Open(id, ct);
            return Json.Of(await new ChangerComportement(world).Execute(new DemandeComportement(siret, demande.Comportement), Actor.Formateur, ct), _ => Results.NoContent());
        });
        api.MapGet("/mondes/{id}/agenda", async (string id, Workspaces workspaces, CancellationToken ct) =>
        {
            using var world = await workspaces.Open(id, ct);
            return Json.Ok(new DecrireMonde(world).Agenda);
        });
        api.MapPost("/mondes/{id}/agenda/{entree:long}/relancer", async (string id, long entree, Workspaces workspaces, CancellationToken ct) =>
        {
            using var world = await workspaces.Open(id, ct);
            return Json.Of(await new RelancerEntree(world).Execute(new DemandeRelance(entree), Actor.Formateur, ct), _ => Results.NoContent());
        });
    }
}
