using ChorusSandbox.Platform.Failures;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Console.Api;

/// <summary>Faults of gateway and transport, ordered on purpose in a world: armed, shown, disarmed.</summary>
internal static class PannesApi
{
    private sealed record Demande(NaturePanne? Nature, string? Operation, int? Nombre, Duree? Duree, Duree? Delai);

    private sealed record Armee(int Numero, NaturePanne Nature, string Operation, int? Nombre, int Frappes, DateTimeOffset? Jusqua, Duree Delai, string Phrase);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/mondes/{id}/pannes", (string id, Workspaces workspaces) => Json.Ok(workspaces.FailuresOf(id).Armees.Select(De)));
        api.MapPost("/mondes/{id}/pannes", async (string id, HttpContext context, Workspaces workspaces) =>
        {
            var demande = await Json.Read<Demande>(context);
            return demande.Nature is { } nature
                ? Json.Of(workspaces.FailuresOf(id).Armer(new DemandePanne(nature, demande.Operation, demande.Nombre, demande.Duree, demande.Delai)), p => Json.Ok(De(p), 201))
                : Json.Refused(400, Json.Invalid("nature", null, string.Join(", ", Ecriture.Codes<NaturePanne>())));
        });
        api.MapDelete("/mondes/{id}/pannes/{numero:int}", (string id, int numero, Workspaces workspaces) => workspaces.FailuresOf(id).Desarmer(numero)
            ? Results.NoContent()
            : Json.Refused(404, Refus.De(CodeRefus.ConsoleIntrouvable, "numero", numero, ("objet", "panne"), ("identifiant", numero))));
        api.MapDelete("/mondes/{id}/pannes", (string id, Workspaces workspaces) =>
        {
            workspaces.FailuresOf(id).ToutDesarmer();
            return Results.NoContent();
        });
    }

    private static Armee De(Panne panne) => new(panne.Numero, panne.Nature, panne.Operation, panne.Nombre, panne.Frappes, panne.Jusqua, Duree.DeSecondes(panne.Delai.TotalSeconds), Phrases.De(panne.Nature));
}
