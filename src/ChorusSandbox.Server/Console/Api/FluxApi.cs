using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;

namespace ChorusSandbox.Server.Console.Api;

/// <summary>Flows of a world: their list, the restart of one, the EDI links, and whether the standard decides of them.</summary>
internal static class FluxApi
{
    private const int AuPlus = 200;

    private sealed record Raccorde(string Application, string? Siret, string? CycleDeVie, string Dossier);

    private sealed record DemandeDeRaccordement(string? Siret, string? CycleDeVie);

    private sealed record DemandeDeNorme(bool? Stricte);

    private sealed record EtatDeNorme(bool Stricte);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/mondes/{id}/flux", async (string id, Workspaces workspaces, CancellationToken ct) =>
        {
            using var world = await workspaces.Open(id, ct);
            return Json.Ok(new RechercherFlux(world).Derniers(AuPlus));
        });
        api.MapPost("/mondes/{id}/flux/{numero}/relancer", async (string id, string numero, Workspaces workspaces, CancellationToken ct) =>
        {
            using var world = await workspaces.Open(id, ct);
            return Json.Of(await new RelancerFlux(world).Execute(new DemandeRelanceFlux(numero), Actor.Formateur, ct), _ => Results.NoContent());
        });
        api.MapGet("/mondes/{id}/norme", async (string id, Workspaces workspaces, CancellationToken ct) =>
        {
            using var world = await workspaces.Open(id, ct);
            return Json.Ok(new EtatDeNorme(new DecrireMonde(world).Parametres.NormeStricte));
        });
        api.MapPut("/mondes/{id}/norme", async (string id, HttpContext context, Workspaces workspaces, CancellationToken ct) =>
        {
            if ((await Json.Read<DemandeDeNorme>(context)).Stricte is not { } stricte)
            {
                return Json.Refused(400, Json.Invalid("stricte", null, "true ou false"));
            }

            using var world = await workspaces.Open(id, ct);
            return Json.Of(await new ReglerNorme(world).Execute(new DemandeNorme(stricte), Actor.Formateur, ct), p => Json.Ok(new EtatDeNorme(p.NormeStricte)));
        });
        api.MapGet("/mondes/{id}/edi", async (string id, Workspaces workspaces, DossiersEdi dossiers, CancellationToken ct) =>
        {
            using var world = await workspaces.Open(id, ct);
            return Json.Ok(Raccordes(world, id, dossiers));
        });
        api.MapPut("/mondes/{id}/edi/{application}", async (string id, string application, HttpContext context, Workspaces workspaces, DossiersEdi dossiers, CancellationToken ct) =>
        {
            var demande = await Json.Read<DemandeDeRaccordement>(context);
            return await Raccorder(workspaces, dossiers, id, new DemandeRaccordement(application, demande.Siret ?? "", demande.CycleDeVie), ct);
        });
        api.MapDelete("/mondes/{id}/edi/{application}", (string id, string application, Workspaces workspaces, DossiersEdi dossiers, CancellationToken ct) =>
            Raccorder(workspaces, dossiers, id, new DemandeRaccordement(application, null, null), ct));
    }

    private static async Task<IResult> Raccorder(Workspaces workspaces, DossiersEdi dossiers, string id, DemandeRaccordement demande, CancellationToken ct)
    {
        using var world = await workspaces.Open(id, ct);
        return Json.Of(await new RaccorderEdi(world).Execute(demande, Actor.Formateur, ct), tous =>
        {
            dossiers.Creer(id, tous);
            return Json.Ok(Raccordes(world, id, dossiers));
        });
    }

    private static IEnumerable<Raccorde> Raccordes(Workspace world, string id, DossiersEdi dossiers)
    {
        var monde = new DecrireMonde(world);
        return [.. monde.Parametres.Raccordements.Select(r => new Raccorde(
            r.Application, monde.Structures.FirstOrDefault(s => s.Id == r.IdStructure)?.Siret.Valeur, r.CycleDeVie, dossiers.De(id, r.Application).Chemin))];
    }
}
