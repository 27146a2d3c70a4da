using System.Collections.Immutable;

using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Console.Api;

/// <summary>The applications of a world: list, make, renew, subscribe, connect, limit, delete.</summary>
internal static class ApplicationsApi
{
    private sealed record DemandeApplication(string? Nom);

    private sealed record DemandeAbonnements(ImmutableArray<FamilleApi>? Abonnements);

    private sealed record DemandeRaccordements(ImmutableArray<string>? NonRaccordees);

    private sealed record DemandeDebit(ProfilDebit? Profil);

    private sealed record Une(int Numero, string Nom, string ClientId, string? ClientSecret, ImmutableArray<FamilleApi> Abonnements, ImmutableArray<long> NonRaccordees);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/mondes/{id}/applications", (string id, Workspaces workspaces) =>
            workspaces.Find(id) is { } monde ? Json.Ok(monde.Applications.Select(a => De(a))) : throw new MondeInconnuException(id));
        api.MapPost("/mondes/{id}/applications", async (string id, HttpContext context, Workspaces workspaces) =>
            Json.Of(await workspaces.Applications.Create(id, (await Json.Read<DemandeApplication>(context)).Nom), a => Json.Ok(De(a.Application, a.ClientSecret), 201)));
        api.MapPost("/mondes/{id}/applications/{clientId}/secret", async (string id, string clientId, Workspaces workspaces) =>
            Json.Of(await workspaces.Applications.Renew(id, clientId), a => Json.Ok(De(a.Application, a.ClientSecret))));
        api.MapDelete("/mondes/{id}/applications/{clientId}", async (string id, string clientId, Workspaces workspaces) =>
            Json.Of(await workspaces.Applications.Delete(id, clientId), _ => Results.NoContent()));
        api.MapPut("/mondes/{id}/applications/{clientId}/abonnements", async (string id, string clientId, HttpContext context, Workspaces workspaces) =>
            (await Json.Read<DemandeAbonnements>(context)).Abonnements is { } abonnements
                ? Json.Of(await workspaces.Applications.Subscribe(id, clientId, abonnements), a => Json.Ok(De(a)))
                : Json.Refused(400, Json.Invalid("abonnements", null, "la liste des API auxquelles l’application reste abonnée")));
        api.MapPut("/mondes/{id}/applications/{clientId}/raccordements", async (string id, string clientId, HttpContext context, Workspaces workspaces) =>
            (await Json.Read<DemandeRaccordements>(context)).NonRaccordees is { } sirets
                ? Json.Of(await Connect(id, clientId, sirets, workspaces, context.RequestAborted), a => Json.Ok(De(a)))
                : Json.Refused(400, Json.Invalid("nonRaccordees", null, "les SIRET des structures qui ne sont pas raccordées à l’application, en tableau")));
        api.MapGet("/mondes/{id}/debit", (string id, Workspaces workspaces) =>
            workspaces.Find(id) is { } monde ? Json.Ok(new DemandeDebit(monde.Debit)) : throw new MondeInconnuException(id));
        api.MapPut("/mondes/{id}/debit", async (string id, HttpContext context, Workspaces workspaces) =>
            (await Json.Read<DemandeDebit>(context)).Profil is { } profil
                ? Json.Of(await workspaces.Applications.Limit(id, profil), p => Json.Ok(new DemandeDebit(p)))
                : Json.Refused(400, Json.Invalid("profil", null, "production, souple, stricte ou aucune")));
    }

    private static async Task<Result<ApplicationApi>> Connect(string id, string clientId, ImmutableArray<string> sirets, Workspaces workspaces, CancellationToken ct)
    {
        using var world = await workspaces.Open(id, ct);
        var structures = new DecrireMonde(world).Structures.Where(s => sirets.Contains(s.Siret.Valeur)).ToList();
        return sirets.Except(structures.Select(s => s.Siret.Valeur)).FirstOrDefault() is { } inconnu
            ? Json.Invalid("nonRaccordees", inconnu, "le SIRET d’une structure du monde")
            : await workspaces.Applications.Connect(id, clientId, [.. structures.Select(s => s.Id)]);
    }

    private static Une De(ApplicationApi application, string? secret = null) => new(
        application.Numero, application.Nom, application.ClientId, secret, [.. Enum.GetValues<FamilleApi>().Where(application.EstAbonnee)], application.NonRaccordees);
}
