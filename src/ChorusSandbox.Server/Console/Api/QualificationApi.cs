using System.Collections.Immutable;
using System.Text;

using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Access.Qualification;

namespace ChorusSandbox.Server.Console.Api;

/// <summary>The qualification checklist of each application of a world: read, begun anew, exported.</summary>
internal static class QualificationApi
{
    private sealed record Suivi(string ClientId, string Nom, int Montrees, int Total, ImmutableArray<Ligne> Epreuves,
        IReadOnlyDictionary<string, CompteDOperation> Operations, ImmutableArray<ErreurRencontree> Erreurs);

    private sealed record Ligne(string Id, string Famille, string Titre, string Pourquoi, bool Montree, string? Trace, string? ProchainAppel);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/mondes/{id}/qualification", (string id, HttpContext context, Workspaces workspaces, SuiviDeQualification suivi) =>
        {
            var monde = Known(workspaces, id);
            return Json.Ok(monde.Applications.Select(a => De(a, suivi.De(monde, a.ClientId), Origin(context))));
        });
        api.MapGet("/mondes/{id}/qualification/{clientId}.html", (string id, string clientId, Workspaces workspaces, SuiviDeQualification suivi) =>
            Application(workspaces, id, clientId) is { } application
                ? Results.File(Encoding.UTF8.GetBytes(RapportHtml.Ecrire(Known(workspaces, id), application, suivi.De(Known(workspaces, id), clientId))), "text/html; charset=utf-8", $"qualification-{id}-{application.Numero}.html")
                : Unknown(clientId));
        api.MapDelete("/mondes/{id}/qualification/{clientId}", (string id, string clientId, Workspaces workspaces, SuiviDeQualification suivi) =>
        {
            if (Application(workspaces, id, clientId) is null)
            {
                return Unknown(clientId);
            }

            suivi.Recommencer(Known(workspaces, id), clientId);
            return Results.NoContent();
        });
    }

    private static Suivi De(ApplicationApi application, Carnet carnet, string origine)
    {
        ImmutableArray<Ligne> lignes =
        [
            .. EpreuvesDeQualification.Toutes.Select(e => (Epreuve: e, Trace: e.Trace(carnet))).Select(l => new Ligne(
                l.Epreuve.Id, l.Epreuve.Famille, l.Epreuve.Titre, l.Epreuve.Pourquoi, l.Trace is not null, l.Trace,
                l.Trace is null ? ProchainAppel.De(l.Epreuve, origine, application.ClientId) : null)),
        ];
        return new Suivi(application.ClientId, application.Nom, lignes.Count(l => l.Montree), lignes.Length, lignes, carnet.Operations, [.. carnet.Erreurs.Values]);
    }

    private static MondeInscrit Known(Workspaces workspaces, string id) => workspaces.Find(id) ?? throw new MondeInconnuException(id);

    private static ApplicationApi? Application(Workspaces workspaces, string id, string clientId) => Known(workspaces, id).Applications.FirstOrDefault(a => a.ClientId == clientId);

    private static IResult Unknown(string clientId) =>
        Json.Refused(404, Refus.De(CodeRefus.ConsoleIntrouvable, "clientId", clientId, ("objet", "application"), ("identifiant", clientId)));

    private static string Origin(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";
}
