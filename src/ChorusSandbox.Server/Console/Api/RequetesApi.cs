using System.Collections.Immutable;

using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;

namespace ChorusSandbox.Server.Console.Api;

/// <summary>The last exchanges of a world with the API, masked, each with its verdict and its explanations.</summary>
internal static class RequetesApi
{
    private sealed record Requete(
        string Trace, DateTimeOffset Instant, string Methode, string Chemin, string? Application, string? Panne, int Statut, int? CodeRetour, string Verdict, string? Compte, double DureeMs,
        ImmutableSortedDictionary<string, string> Entetes, string CorpsRequete, string CorpsReponse, ImmutableArray<Explicite> Explications);

    private sealed record Explicite(
        string Code, string Titre, string Regle, string? Ou, string? ValeurLue, string Pourquoi, string Correction, string? EnProduction, Gravite Gravite);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/mondes/{id}/requetes", (string id, Workspaces workspaces, JournalDesRequetes journal) =>
            Json.Ok(journal.Of(Known(workspaces, id)).Select(De)));
        api.MapGet("/mondes/{id}/requetes/{trace}", (string id, string trace, Workspaces workspaces, JournalDesRequetes journal) =>
            journal.Of(Known(workspaces, id)).FirstOrDefault(e => e.Trace == trace) is { } echange
                ? Json.Ok(De(echange))
                : Json.Refused(404, Refus.De(CodeRefus.ConsoleIntrouvable, "trace", trace, ("objet", "échange"), ("identifiant", trace))));
    }

    private static string Known(Workspaces workspaces, string id) => workspaces.Find(id)?.Id ?? throw new MondeInconnuException(id);

    private static Requete De(Echange e) => new(e.Trace, e.Mur, e.Methode, e.Chemin, e.Application, e.Panne, e.Statut, e.CodeRetour, e.Verdict, e.Compte, e.DureeMs, e.Entetes, e.Requete, e.Reponse,
        [.. e.Explications.Select(De)]);

    private static Explicite De(Refus refus)
    {
        var texte = CatalogueDesRefus.Expliquer(refus);
        return new Explicite(refus.Code.Code(), texte.Titre, texte.Regle, refus.Ou, refus.ValeurLue, texte.Pourquoi, texte.Correction, texte.EnProduction, texte.Gravite);
    }
}
