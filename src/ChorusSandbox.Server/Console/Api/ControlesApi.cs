using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Rapports;

namespace ChorusSandbox.Server.Console.Api;

/// <summary>Control of a file without depositing it: the checker of the page and of the verb <c>check</c>.</summary>
internal static class ControlesApi
{
    private sealed record DemandeControle(string? NomFichier, string? Contenu);

    public static void Map(RouteGroupBuilder api) => api.MapPost("/controler", async (HttpContext context, CancellationToken ct) =>
    {
        var demande = await Json.Read<DemandeControle>(context);
        var octets = new byte[(demande.Contenu?.Length ?? 0) * 3 / 4 + 3];
        if (string.IsNullOrWhiteSpace(demande.Contenu) || !Convert.TryFromBase64String(demande.Contenu, octets, out var lus))
        {
            return Json.Refused(400, Json.Invalid("contenu", null, "les octets du fichier, en base64"));
        }

        var nom = string.IsNullOrWhiteSpace(demande.NomFichier) ? "fichier" : demande.NomFichier;
        var rapport = await Task.Run(() => ControleDeFichier.Controler(octets.AsMemory(0, lus), nom, LimitesDeLecture.ParDefaut, ct), ct);
        return Results.Text(RapportsEnJson.De(nom, rapport).ToJsonString(RapportsEnJson.Options), "application/json; charset=utf-8");
    });
}
