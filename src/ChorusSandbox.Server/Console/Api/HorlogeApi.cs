using System.Collections.Immutable;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Console.Api;

/// <summary>The clock of a world: read, set its mode, advance, or ask what an advance would bring.</summary>
internal static class HorlogeApi
{
    private sealed record DemandeAvance(string? Duree, DateTimeOffset? Jusqua);

    private sealed record DemandeMode(ModeHorloge? Mode);

    private sealed record Horloge(DateTimeOffset Maintenant, ModeHorloge Mode, DateTimeOffset? Prochaine);

    private sealed record Avance(DateTimeOffset Maintenant, ImmutableArray<Fait> Evenements);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/mondes/{id}/horloge", async (string id, Workspaces workspaces, CancellationToken ct) =>
        {
            using var world = await workspaces.Open(id, ct);
            return Json.Ok(Read(world));
        });
        api.MapPut("/mondes/{id}/horloge", async (string id, HttpContext context, Workspaces workspaces, CancellationToken ct) =>
        {
            var demande = await Json.Read<DemandeMode>(context);
            if (demande.Mode is not { } mode)
            {
                return Json.Refused(400, Json.Invalid("mode", null, "fluante ou figee"));
            }

            using var world = await workspaces.Open(id, ct);
            return Json.Of(await new ReglerHorloge(world).Execute(new DemandeHorloge(mode), Actor.Formateur, ct), _ => Json.Ok(Read(world)));
        });
        api.MapPost("/mondes/{id}/horloge/avancer", Advance);
    }

    private static async Task<IResult> Advance(string id, bool? apercu, HttpContext context, Workspaces workspaces, CancellationToken ct)
    {
        var demande = await Json.Read<DemandeAvance>(context);
        using var world = await workspaces.Open(id, ct);
        var cible = Target(demande, world.Clock.Now);
        if (cible.IsRefused)
        {
            return Json.Refused(cible.Refus[0].Code == CodeRefus.ConsoleChampInvalide ? 400 : 409, cible.Refus);
        }

        if (apercu == true)
        {
            var prevus = await workspaces.Preview(id, cible.Value, ct);
            return Json.Ok(new Avance(cible.Value, prevus));
        }

        var faits = await world.Driver.Advance(cible.Value, null, ct);
        return Json.Ok(new Avance(world.Clock.Now, faits));
    }

    private static Result<DateTimeOffset> Target(DemandeAvance demande, DateTimeOffset now)
    {
        if (demande is { Duree: null, Jusqua: null } or { Duree: not null, Jusqua: not null })
        {
            return Json.Invalid("duree", demande.Duree, "une durée (P3D, PT1H) ou, dans jusqua, un instant : l’un des deux");
        }

        if (demande.Jusqua is { } jusqua)
        {
            return Horizon.Avancer(now, jusqua);
        }

        return Duree.TryLire(demande.Duree, out var duree)
            ? Horizon.Avancer(now, duree)
            : Json.Invalid("duree", demande.Duree, "une durée ISO 8601, par exemple P3D, PT1H ou P1M");
    }

    private static Horloge Read(Workspace world) => new(world.Clock.Now, world.Clock.Mode, new DecrireMonde(world).Prochaine);
}
