using System.Collections.Immutable;
using System.Text.Json;

using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Passerelle;

/// <summary>
/// The gateway before the operations. Order of its checks: token present (400), token alive (401), route known (403, empty),
/// method (405), account (401), content type (415), size (413), JSON (400), fields (400); then the act, always HTTP 200.
/// Every answer names its explanation in <c>X-Sandbox-Trace</c>. Source: api.md 1.5 and 1.7.
/// </summary>
internal sealed class Gateway(JetonsApi jetons, Workspaces workspaces, JournalDesRequetes journal, GrosCorps grosCorps, TimeProvider wall, ILogger<Gateway> logger)
{
    /// <summary>Handles a call to <c>/cpro</c>; a null operation is a route that no operation has.</summary>
    public async Task Handle(HttpContext context, Operation? operation)
    {
        var debut = wall.GetTimestamp();
        var exchange = new Exchange(context, journal.NextTrace());
        var monde = Monde(exchange, operation is not null);
        if (!monde.IsRefused)
        {
            await Attempt(exchange, operation, monde.Value);
        }

        journal.Add(monde.IsRefused ? Credentials.Bearer(context) is { } jeton ? jetons.Monde(jeton) : null : monde.Value, exchange.Finish(wall, debut));
        await exchange.Send();
    }

    // ASSUMPTION: API-06 the health check answers without a token: what it asks for is not public.
    /// <summary>Says that the platform answers.</summary>
    public async Task HealthCheck(HttpContext context)
    {
        var debut = wall.GetTimestamp();
        var exchange = new Exchange(context, journal.NextTrace());
        exchange.Json(new EtatDeSante());
        if (Credentials.Bearer(context) is { } jeton && jetons.Monde(jeton) is { } monde)
        {
            journal.Add(monde, exchange.Finish(wall, debut));
        }

        await exchange.Send();
    }

    private async Task Attempt(Exchange exchange, Operation? operation, string monde)
    {
        try
        {
            using var world = await workspaces.Open(monde, exchange.Context.RequestAborted);
            await Answer(exchange, operation, world);
        }
        catch (Exception e) when (e is StoreUnavailableException or MondeOccupeException)
        {
            exchange.Context.Response.Headers.RetryAfter = "5";
            exchange.Technique(503, "Service momentanément indisponible", []);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "The call {Chemin} failed.", exchange.Context.Request.Path);
            exchange.Technique(500, "Erreur interne", []);
        }
    }

    /// <summary>The world of the token, or the challenge that is answered in its place.</summary>
    private Result<string> Monde(Exchange exchange, bool estConnue)
    {
        if (Credentials.Bearer(exchange.Context) is not { } jeton)
        {
            var realm = estConnue ? "PISTE" : "DefaultRealm";
            return exchange.Challenge(400, $"Bearer realm=\"{realm}\", error=\"invalid_request\", error_description=\"Unable to find token in the message\"", Refus.De(CodeRefus.JetonAbsent, "Authorization"));
        }

        var monde = jetons.Lire(jeton);
        return monde.IsRefused || workspaces.Find(monde.Value) is null
            ? exchange.Challenge(401, "Bearer realm=\"PISTE\", error=\"invalid_token\", error_description=\"The access token expired or is unknown\"",
                monde.IsRefused ? monde.Refus[0] : Refus.De(CodeRefus.JetonInconnu, "Authorization"))
            : monde;
    }

    private async Task Answer(Exchange exchange, Operation? operation, Workspace world)
    {
        var context = exchange.Context;
        if (operation is null)
        {
            exchange.Empty(403, Refus.De(CodeRefus.PasserelleRouteInconnue, "chemin", context.Request.Path.Value,
                ("methode", context.Request.Method), ("chemin", context.Request.Path.Value), ("proposition", OperationsDeLApi.PlusProche(context.Request.Path.Value ?? ""))));
            return;
        }

        if (!HttpMethods.Equals(context.Request.Method, operation.Methode))
        {
            exchange.Empty(405, Refus.De(CodeRefus.PasserelleRouteInconnue, "methode", context.Request.Method,
                ("methode", context.Request.Method), ("chemin", context.Request.Path.Value), ("proposition", $"{operation.Methode} {context.Request.Path.Value}")));
            return;
        }

        var compte = Credentials.Account(context, world);
        if (compte.IsRefused)
        {
            exchange.Technique(401, "Problème d'authentification", compte.Refus);
            return;
        }

        exchange.Compte = compte.Value.Login;
        using var lu = await CorpsRecu.Read(context.Request, grosCorps, context.RequestAborted);
        exchange.Requete = lu.Debut;
        if (!lu.Refus.IsEmpty)
        {
            exchange.Technique(lu.Statut, lu.Libelle, lu.Refus);
            return;
        }

        var appel = new Appel(world, compte.Value with { Requete = exchange.Trace }, context.RequestAborted)
        {
            Parametres = OperationsDeLApi.Parametres(operation, context.Request.Path.Value ?? "") ?? ImmutableDictionary<string, string>.Empty,
        };
        exchange.Business(operation, await operation.Executer(lu.Json, appel), appel.Avertissements);
    }

    private sealed record EtatDeSante(string Body = "UP", int StatusCodeValue = 200, string StatusCode = "OK");
}
