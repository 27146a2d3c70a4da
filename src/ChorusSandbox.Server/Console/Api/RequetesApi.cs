using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;

namespace ChorusSandbox.Server.Console.Api;

/// <summary>The last exchanges of a world with the API, masked, each with its verdict, its explanations and what it wrote in the journal.</summary>
internal static class RequetesApi
{
    private const int TailleParDefaut = 200;
    private const int TailleMaximum = 1_000;

    private sealed record Requete(
        string Trace, DateTimeOffset Mur, DateTimeOffset? Instant, string Methode, string Chemin, string? Application, string? Compte, string? Panne, int Statut, int? CodeRetour,
        string Verdict, double DureeMs, ImmutableSortedDictionary<string, string> Entetes, string CorpsRequete, string CorpsReponse, ImmutableArray<Explicite> Explications,
        Remise? RemisDepuis, ImmutableArray<long>? Journal, string? Curl);

    private sealed record Explicite(
        string Code, string Titre, string Regle, string? Ou, string? ValeurLue, string Pourquoi, string Correction, string? EnProduction, Gravite Gravite);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/mondes/{id}/requetes", async (string id, string? avant, int? taille, HttpContext context, Workspaces workspaces, JournalDesRequetes journal, CancellationToken ct) =>
        {
            var page = await Search(id, avant, taille ?? TailleParDefaut, context, workspaces, journal, ct);
            if (page.Suite is { } suite)
            {
                context.Response.Headers["X-Sandbox-Suite"] = suite;
            }

            return Json.Ok(page.Lignes.Select(e => De(e, Known(workspaces, id))));
        });
        api.MapGet("/mondes/{id}/requetes.har", async (string id, HttpContext context, Workspaces workspaces, JournalDesRequetes journal, CancellationToken ct) =>
        {
            var page = await Search(id, null, TailleMaximum, context, workspaces, journal, ct);
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"echanges-{Known(workspaces, id).Id}.har\"";
            return Json.Ok(ArchiveHar.De(page.Lignes, Origin(context)));
        });
        api.MapGet("/mondes/{id}/requetes/flux", Follow);
        api.MapGet("/mondes/{id}/requetes/{trace}", async (string id, string trace, HttpContext context, Workspaces workspaces, JournalDesRequetes journal, CancellationToken ct) =>
            journal.Find(Known(workspaces, id).Id, trace) is { } echange
                ? Json.Ok(De(echange, Known(workspaces, id)) with { Journal = await Facts(id, echange, workspaces, ct), Curl = CommandeCurl.De(echange, Origin(context)) })
                : Json.Refused(404, Refus.De(CodeRefus.ConsoleIntrouvable, "trace", trace, ("objet", "échange"), ("identifiant", trace))));
    }

    private static async Task<PageEchanges> Search(string id, string? avant, int taille, HttpContext context, Workspaces workspaces, JournalDesRequetes journal, CancellationToken ct)
    {
        var filtre = FiltreEchanges.Lire(context.Request.Query);
        return journal.Rechercher(Known(workspaces, id).Id, filtre, await CiblesDeFacture.De(workspaces, id, filtre, ct), avant, Math.Clamp(taille, 1, TailleMaximum));
    }

    /// <summary>An event at each moment something new is kept, once a second at most: whoever shows the list asks for it again.</summary>
    private static async Task Follow(string id, HttpContext context, Workspaces workspaces, JournalDesRequetes journal, TimeProvider wall, IHostApplicationLifetime life)
    {
        _ = Known(workspaces, id);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        context.Response.ContentType = "text/event-stream";
        try
        {
            await context.Response.Body.FlushAsync(both.Token);
            for (var vu = journal.Version(id); workspaces.Find(id) is not null;)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), wall, both.Token);
                if (journal.Version(id) is var version && version != vu)
                {
                    vu = version;
                    await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"data: {version}\n\n"), both.Token);
                    await context.Response.Body.FlushAsync(both.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left, or the program stops.
        }
    }

    private static async Task<ImmutableArray<long>> Facts(string id, Echange echange, Workspaces workspaces, CancellationToken ct)
    {
        using var world = await workspaces.Open(id, ct);
        return [.. new LireJournal(world).DeLaRequete(echange.Trace, echange.JournalAvant, echange.JournalApres).Select(e => e.Fait.Seq)];
    }

    private static MondeInscrit Known(Workspaces workspaces, string id) => workspaces.Find(id) ?? throw new MondeInconnuException(id);

    private static string Origin(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";

    private static Requete De(Echange e, MondeInscrit monde) => new(e.Trace, e.Mur, e.Instant, e.Methode, e.Chemin + e.Parametres, e.Application, e.Compte, e.Panne, e.Statut, e.CodeRetour, e.Verdict, e.DureeMs,
        e.Entetes, e.Requete, e.Reponse, [.. e.Explications.Select(De)], monde.RemisDepuis(e.Mur), null, null);

    private static Explicite De(Refus refus)
    {
        var texte = CatalogueDesRefus.Expliquer(refus);
        return new Explicite(refus.Code.Code(), texte.Titre, texte.Regle, refus.Ou, refus.ValeurLue, texte.Pourquoi, texte.Correction, texte.EnProduction, texte.Gravite);
    }
}
