using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Console.Api;

/// <summary>Snapshots of a world: keep, list, restore, delete.</summary>
internal static class InstantanesApi
{
    private sealed record Instantane(string Nom);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/mondes/{id}/instantanes", (string id, Workspaces workspaces) => Json.Ok(workspaces.ListSnapshots(id)));
        api.MapGet("/mondes/{id}/instantanes/{nom}", (string id, string nom, Workspaces workspaces) =>
            workspaces.ListSnapshots(id).Contains(nom) ? Json.Ok(new Instantane(nom)) : Unknown(nom));
        api.MapPut("/mondes/{id}/instantanes/{nom}", async (string id, string nom, Workspaces workspaces, CancellationToken ct) =>
        {
            try
            {
                await workspaces.Snapshot(id, nom, ct);
                return Json.Ok(new Instantane(nom), 201);
            }
            catch (ArgumentException)
            {
                return Json.Refused(400, Json.Invalid("nom", nom, "un nom de 1 à 50 lettres sans accent, chiffres, tirets"));
            }
        });
        api.MapDelete("/mondes/{id}/instantanes/{nom}", async (string id, string nom, Workspaces workspaces, CancellationToken ct) =>
            await workspaces.DeleteSnapshot(id, nom, ct) ? Results.NoContent() : Unknown(nom));
        api.MapPost("/mondes/{id}/instantanes/{nom}/restaurer", async (string id, string nom, Workspaces workspaces, CancellationToken ct) =>
            await workspaces.Restore(id, nom, ct) ? Results.NoContent() : Unknown(nom));
    }

    private static IResult Unknown(string nom) =>
        Json.Refused(404, Refus.De(CodeRefus.ConsoleIntrouvable, "nom", nom, ("objet", "instantané"), ("identifiant", nom)));
}
