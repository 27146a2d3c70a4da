using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Corrections;
using ChorusSandbox.Formats.Rapports;

namespace ChorusSandbox.Server.Console.Api;

/// <summary>Control and correction of a file without depositing it: those of the page and of the verb <c>check</c>.</summary>
internal static class ControlesApi
{
    private sealed record DemandeControle(string? NomFichier, byte[]? Contenu);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/controler", (HttpContext context, TimeProvider wall, CancellationToken ct) =>
            Lire(context, (nom, octets) => RapportsEnJson.De(nom, ControleDeFichier.Controler(octets, nom, LimitesDeLecture.ParDefaut, ct, wall.GetUtcNow())), ct));
        api.MapPost("/controler/corriger", (HttpContext context, CancellationToken ct) =>
            Lire(context, (nom, octets) => CorrectionsEnJson.De(nom, Correcteur.Corriger(octets, nom, LimitesDeLecture.ParDefaut, ct)), ct));
    }

    private static async Task<IResult> Lire(HttpContext context, Func<string, ReadOnlyMemory<byte>, System.Text.Json.Nodes.JsonObject> repondre, CancellationToken ct)
    {
        var demande = await Json.Read<DemandeControle>(context);
        if (demande.Contenu is not { Length: > 0 } octets)
        {
            return Json.Refused(400, Json.Invalid("contenu", null, Formes.Octets));
        }

        var nom = string.IsNullOrWhiteSpace(demande.NomFichier) ? "fichier" : demande.NomFichier;
        var reponse = await Task.Run(() => repondre(nom, octets), ct);
        return Results.Text(reponse.ToJsonString(RapportsEnJson.Options), "application/json; charset=utf-8");
    }
}
