using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Console.Telechargements;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.Server.Console.Api;

/// <summary>What an integrator takes away from a world: its test set, and requests ready to be played.</summary>
internal static class TelechargementsApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/mondes/{id}/matelas.csv", async (string id, Workspaces workspaces, CancellationToken ct) =>
        {
            using var world = await workspaces.Open(id, ct);
            return File(MatelasCsv.Ecrire(new DecrireMonde(world)), "text/csv; charset=utf-8", $"matelas-{id}.csv");
        });
        api.MapGet("/mondes/{id}/requetes.http", async (string id, string? editeur, HttpContext context, Workspaces workspaces, CancellationToken ct) =>
        {
            using var world = await workspaces.Open(id, ct);
            var inscrit = workspaces.Find(id) ?? throw new MondeInconnuException(id);
            var pourRider = string.Equals(editeur, "rider", StringComparison.OrdinalIgnoreCase);
            return File(RequetesHttp.Ecrire($"{context.Request.Scheme}://{context.Request.Host}", inscrit, world, pourRider), "text/plain; charset=utf-8", $"requetes-{id}.http");
        });
        api.MapGet("/mondes/{id}/factures.zip", async (string id, string? format, int? nombre, string? defaut, Workspaces workspaces, CancellationToken ct) =>
        {
            using var world = await workspaces.Open(id, ct);
            var inscrit = workspaces.Find(id) ?? throw new MondeInconnuException(id);
            var lot = LotDuMonde.Faire(format, nombre, defaut, inscrit.Graine, Temps.JourDeParis(world.Clock.Now));
            return lot.IsRefused ? Json.Refused(400, lot.Refus) : Results.File(lot.Value, "application/zip", $"factures-{id}.zip");
        });
    }

    private static IResult File(string texte, string type, string nom) => Results.File(System.Text.Encoding.UTF8.GetBytes(texte), type, nom);
}
