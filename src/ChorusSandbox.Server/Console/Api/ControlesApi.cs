using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Rapports;

namespace ChorusSandbox.Server.Console.Api;

/// <summary>Control of a file without depositing it: the checker of the page and of the verb <c>check</c>.</summary>
internal static class ControlesApi
{
    private sealed record DemandeControle(string? NomFichier, byte[]? Contenu);

    public static void Map(RouteGroupBuilder api) => api.MapPost("/controler", async (HttpContext context, CancellationToken ct) =>
    {
        var demande = await Json.Read<DemandeControle>(context);
        if (demande.Contenu is not { Length: > 0 } octets)
        {
            return Json.Refused(400, Json.Invalid("contenu", null, Formes.Octets));
        }

        var nom = string.IsNullOrWhiteSpace(demande.NomFichier) ? "fichier" : demande.NomFichier;
        var rapport = await Task.Run(() => ControleDeFichier.Controler(octets, nom, LimitesDeLecture.ParDefaut, ct), ct);
        return Results.Text(RapportsEnJson.De(nom, rapport).ToJsonString(RapportsEnJson.Options), "application/json; charset=utf-8");
    });
}
