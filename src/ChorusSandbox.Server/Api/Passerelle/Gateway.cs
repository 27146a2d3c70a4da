using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Api.Contrats;

using Microsoft.AspNetCore.Http.Features;

namespace ChorusSandbox.Server.Api.Passerelle;

/// <summary>
/// The gateway before the operations. Order of its checks (told in the document, <c>DocumentDeLApi</c>): token present (400), token alive (401), quota (429),
/// route known (403, empty), subscription (403, empty), method (405), fault ordered, account (401; 403, empty, where it is of another world or its structure is not connected to the application), content type (415), size (413),
/// JSON (400), fields (400); then the act, always HTTP 200.
/// Every answer names its explanation in <c>X-Sandbox-Trace</c>. Source: api.md 1.5 and 1.7.
/// </summary>
internal sealed class Gateway(
    JetonsApi jetons, Workspaces workspaces, Debits debits, JournalDesRequetes journal, TimeProvider wall, ILogger<Gateway> logger)
{
    private const string Racine = "/cpro/";
    private static readonly string[] NomsDeFacture = ["idFacture", "identifiantFactureCPP"];
    private const string JetonMort = "Bearer realm=\"PISTE\", error=\"invalid_token\", error_description=\"The access token expired or is unknown\"";

    /// <summary>Handles a call to <c>/cpro</c>; a null operation is a route that no operation has.</summary>
    public async Task Handle(HttpContext context, Operation? operation)
    {
        var debut = wall.GetTimestamp();
        var exchange = new Exchange(context, journal.NextTrace()) { Operation = operation?.Chemin ?? Chemin(context) };
        var application = Application(exchange, operation is not null);
        if (!application.IsRefused)
        {
            exchange.Application = application.Value.Application;
            await Attempt(exchange, operation, application.Value);
        }

        var monde = application.IsRefused ? Credentials.Bearer(context) is { } jeton ? jetons.Monde(jeton) : null : application.Value.Monde.Id;
        await exchange.Conclude(journal, monde, wall, debut);
    }

    // ASSUMPTION: API-06 the health check answers without a token: what it asks for is not public.
    /// <summary>Says that the platform answers.</summary>
    public async Task HealthCheck(HttpContext context)
    {
        var debut = wall.GetTimestamp();
        var exchange = new Exchange(context, journal.NextTrace()) { Operation = Chemin(context) };
        exchange.Json(new EtatDeSante());
        await (Credentials.Bearer(context) is { } jeton && jetons.Monde(jeton) is { } monde ? exchange.Conclude(journal, monde, wall, debut) : exchange.Send());
    }

    private async Task Attempt(Exchange exchange, Operation? operation, ApplicationDuMonde application)
    {
        try
        {
            if (!Passes(exchange, operation, application))
            {
                return;
            }

            var panne = workspaces.FailuresOf(application.Monde.Id).Frapper(operation!.Chemin);
            if (panne is not null && await PannesCommandees.Answer(exchange, panne, wall))
            {
                return;
            }

            await Answer(exchange, operation, application);
        }
        catch (MondeInconnuException)
        {
            exchange.Challenge(401, JetonMort, Refus.De(CodeRefus.JetonInconnu, "Authorization"));
        }
        catch (MondeIllisibleException e)
        {
            var texte = CatalogueDesRefus.Expliquer(e.Refus);
            exchange.Technique(503, $"{texte.Pourquoi} {texte.Correction}", [e.Refus]);
        }
        catch (Exception e) when (e is StoreUnavailableException or MondeOccupeException)
        {
            exchange.RetryAfter(TimeSpan.FromSeconds(5));
            exchange.Technique(503, "Service momentanément indisponible", []);
        }
        catch (RecordTooLargeException)
        {
            exchange.Technique(413, "Requête trop volumineuse", [Refus.De(CodeRefus.PasserelleCorpsTropGros, "$", null, ("taille", "plus de 16 Mo de textes"), ("maximum", "16 Mo de textes"))]);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException && exchange.Context.RequestAborted.IsCancellationRequested)
        {
            exchange.Gone();
        }
        catch (Exception e)
        {
            logger.LogError(e, "The call {Chemin} failed.", exchange.Context.Request.Path);
            exchange.Technique(500, "Erreur interne", []);
        }
    }

    /// <summary>The application of the token, or the challenge that is answered in its place.</summary>
    private Result<ApplicationDuMonde> Application(Exchange exchange, bool estConnue)
    {
        if (Credentials.Bearer(exchange.Context) is not { } jeton)
        {
            var realm = estConnue ? "PISTE" : "DefaultRealm";
            return exchange.Challenge(400, $"Bearer realm=\"{realm}\", error=\"invalid_request\", error_description=\"Unable to find token in the message\"", Refus.De(CodeRefus.JetonAbsent, "Authorization"));
        }

        var clientId = jetons.Lire(jeton);
        return !clientId.IsRefused && workspaces.Applications.Find(clientId.Value) is { } application
            ? application
            : exchange.Challenge(401, JetonMort, clientId.IsRefused ? clientId.Refus[0] : Refus.De(CodeRefus.JetonInconnu, "Authorization"));
    }

    /// <summary>What the gateway itself decides: quota, route, subscription, method.</summary>
    private bool Passes(Exchange exchange, Operation? operation, ApplicationDuMonde application)
    {
        var request = exchange.Context.Request;
        var api = Abonnements.De(exchange.Operation);
        if (debits.Compter(application.Monde.Debit, application.Application.ClientId, api?.Code() ?? Abonnements.HorsApi) is { } attente)
        {
            exchange.TooMany(attente, application.Monde.Debit);
            return false;
        }

        if (operation is null)
        {
            exchange.Empty(403, Refus.De(CodeRefus.PasserelleRouteInconnue, "chemin", request.Path.Value,
                ("methode", request.Method), ("chemin", request.Path.Value), ("proposition", OperationsDeLApi.PlusProche(request.Path.Value ?? ""))));
            return false;
        }

        if (api is { } famille && !application.Application.EstAbonnee(famille))
        {
            exchange.Empty(403, Refus.De(CodeRefus.PasserelleApiNonSouscrite, "Authorization", null, ("application", application.Application.Nom), ("api", famille.Code())));
            return false;
        }

        // ASSUMPTION: API-108 403 or 405, without a body: sources say neither (api.md 1.7).
        if (!HttpMethods.Equals(request.Method, operation.Methode))
        {
            exchange.Empty(405, Refus.De(CodeRefus.PasserelleMethode, "methode", request.Method,
                ("methode", request.Method), ("chemin", request.Path.Value), ("proposition", $"{operation.Methode} {request.Path.Value}")));
            return false;
        }

        return true;
    }

    /// <summary>The body is read before the world is held: a slow caller keeps nobody from resetting it.</summary>
    private async Task Answer(Exchange exchange, Operation operation, ApplicationDuMonde application)
    {
        var context = exchange.Context;
        var place = context.Features.GetRequiredFeature<GrosCorps.Place>();
        using var lu = await CorpsRecu.Read(context.Request, place, context.RequestAborted);
        if (operation.RendUnFichier)
        {
            await place.Prendre(context.RequestAborted);
        }

        using var world = await workspaces.Open(application.Monde.Id, context.RequestAborted);
        await Answer(exchange, operation, world, application.Application, lu);
    }

    private static async Task Answer(Exchange exchange, Operation operation, Workspace world, ApplicationApi application, CorpsRecu lu)
    {
        var context = exchange.Context;
        var compte = await Credentials.Account(context, world, application);
        if (compte.IsRefused && compte.Refus[0].Code is CodeRefus.PasserelleEnvironnementMelange or CodeRefus.CompteTechniqueRaccordementAbsent)
        {
            exchange.Empty(403, compte.Refus[0]);
            return;
        }

        if (compte.IsRefused)
        {
            exchange.Technique(401, "Problème d'authentification", compte.Refus);
            return;
        }

        exchange.Compte = compte.Value.Login;
        (exchange.Requete, exchange.RequeteEstCoupee, exchange.Facture) = (lu.Debut, lu.EstCoupe, Facture(lu.Json));
        if (!lu.Refus.IsEmpty)
        {
            if (lu.Statut is StatusCodes.Status413PayloadTooLarge or StatusCodes.Status408RequestTimeout)
            {
                // What remains of the body is not read: the connection serves nobody any more, and says so.
                context.Response.Headers.Connection = "close";
            }

            exchange.Technique(lu.Statut, lu.Libelle, lu.Refus);
            return;
        }

        using var fichiers = new FichiersDAppel();
        var appel = new Appel(world, compte.Value with { Requete = exchange.Trace }, fichiers, context.RequestAborted)
        {
            Parametres = OperationsDeLApi.Parametres(operation, context.Request.Path.Value ?? "") ?? ImmutableDictionary<string, string>.Empty,
        };
        var journal = new LireJournal(world);
        var avant = journal.Dernier;
        exchange.Business(operation, await operation.Executer(lu.Json, appel), [.. compte.Avertissements, .. appel.Avertissements, .. appel.ChampsIgnores]);
        (exchange.Journal, exchange.Instant) = ((avant, journal.Dernier), world.Clock.Now);
    }

    /// <summary>The invoice that a request names by its platform number, under one of its two names; null when it names none.</summary>
    private static long? Facture(JsonElement corps)
    {
        foreach (var nom in corps.ValueKind == JsonValueKind.Object ? NomsDeFacture : [])
        {
            if (corps.TryGetProperty(nom, out var valeur) && JsonMarshal.GetRawUtf8Value(valeur).Length < 32 && long.TryParse(valeur.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0)
            {
                return id;
            }
        }

        return null;
    }

    private static string Chemin(HttpContext context) => context.Request.Path.Value is { } path && path.StartsWith(Racine, StringComparison.Ordinal) ? path[Racine.Length..] : "";

    private sealed record EtatDeSante(string Body = "UP", int StatusCodeValue = 200, string StatusCode = "OK");
}
