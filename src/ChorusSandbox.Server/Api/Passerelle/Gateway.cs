using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Passerelle;

/// <summary>
/// The gateway before the operations. Order of its checks: token present (400), token alive (401), route known (403, empty),
/// method (405), account (401), content type (415), size (413), JSON (400), fields (400); then the act, always HTTP 200.
/// Every answer names its explanation in <c>X-Sandbox-Trace</c>. Source: api.md 1.5 and 1.7.
/// </summary>
internal sealed class Gateway(JetonsApi jetons, Workspaces workspaces, JournalDesRequetes journal, TimeProvider wall, ILogger<Gateway> logger)
{
    private const long TailleMaximum = 165L * 1024 * 1024;
    private const long GrosCorps = 8L * 1024 * 1024;

    private readonly SemaphoreSlim _grosCorps = new(4, 4);

    /// <summary>Handles a call to <c>/cpro</c>; a null operation is a route that no operation has.</summary>
    public async Task Handle(HttpContext context, Operation? operation)
    {
        var debut = wall.GetTimestamp();
        var trace = journal.NextTrace();
        context.Response.Headers["X-Sandbox-Trace"] = trace;
        var jeton = Bearer(context);
        if (jeton is null)
        {
            var realm = operation is null ? "DefaultRealm" : "PISTE";
            context.Response.Headers.WWWAuthenticate = $"Bearer realm=\"{realm}\", error=\"invalid_request\", error_description=\"Unable to find token in the message\"";
            context.Response.StatusCode = 400;
            return;
        }

        var monde = jetons.Lire(jeton);
        if (monde.IsRefused || workspaces.Find(monde.Value) is null)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"PISTE\", error=\"invalid_token\", error_description=\"The access token expired or is unknown\"";
            context.Response.StatusCode = 401;
            return;
        }

        var exchange = new Exchange(context, trace);
        try
        {
            using var world = await workspaces.Open(monde.Value, context.RequestAborted);
            await Answer(exchange, operation, world);
        }
        catch (Exception e) when (e is StoreUnavailableException or MondeOccupeException)
        {
            context.Response.Headers.RetryAfter = "5";
            exchange.Technique(503, "Service momentanément indisponible", []);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "The operation {Chemin} failed.", operation?.Chemin);
            exchange.Technique(500, "Erreur interne", []);
        }

        journal.Add(monde.Value, exchange.Finish(wall, debut));
        await exchange.Send();
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

        if (!HttpMethods.IsPost(context.Request.Method))
        {
            exchange.Empty(405, Refus.De(CodeRefus.PasserelleRouteInconnue, "methode", context.Request.Method,
                ("methode", context.Request.Method), ("chemin", context.Request.Path.Value), ("proposition", "POST " + context.Request.Path.Value)));
            return;
        }

        var compte = Compte(context, world);
        if (compte.IsRefused)
        {
            exchange.Technique(401, "Problème d'authentification", compte.Refus);
            return;
        }

        exchange.Compte = compte.Value.Login;
        var corps = await Body(exchange);
        if (corps.IsRefused)
        {
            return;
        }

        using var document = corps.Value;
        var appel = new Appel(world, compte.Value with { Requete = exchange.Trace }, context.RequestAborted);
        var issue = await operation.Executer(document.RootElement, appel);
        exchange.Business(operation, issue, appel.Avertissements);
    }

    private static string? Bearer(HttpContext context)
    {
        var entete = context.Request.Headers.Authorization.ToString();
        return entete.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) && entete["Bearer ".Length..].Trim() is { Length: > 0 } jeton ? jeton : null;
    }

    private static Result<Actor> Compte(HttpContext context, Workspace world)
    {
        var entete = context.Request.Headers["cpro-account"].ToString().Trim();
        if (entete.Length == 0)
        {
            return Refus.De(CodeRefus.CompteTechniqueAbsent, "cpro-account");
        }

        var octets = new byte[entete.Length];
        if (!Convert.TryFromBase64String(entete, octets, out var longueur))
        {
            return Refus.De(CodeRefus.CompteTechniqueIllisible, "cpro-account", null, ("constat", "il n’est pas écrit en base64"));
        }

        var clair = Encoding.UTF8.GetString(octets, 0, longueur);
        var deuxPoints = clair.IndexOf(':', StringComparison.Ordinal);
        return deuxPoints <= 0
            ? Refus.De(CodeRefus.CompteTechniqueIllisible, "cpro-account", null, ("constat", "une fois décodé, il n’a pas la forme identifiant:mot de passe"))
            : new CompteDeLApi(world).Execute(clair[..deuxPoints], clair[(deuxPoints + 1)..]);
    }

    private async Task<Result<JsonDocument>> Body(Exchange exchange)
    {
        var request = exchange.Context.Request;
        var taille = request.ContentLength ?? 0;
        if (taille > 0 && request.ContentType is { Length: > 0 } type && !type.Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            return exchange.Technique(415, "Format non supporté", [Refus.De(CodeRefus.PasserelleTypeDeContenu, "Content-Type", type, ("typeContenu", type))]);
        }

        if (taille > TailleMaximum)
        {
            return TooLarge(exchange, taille);
        }

        var gros = taille > GrosCorps || request.ContentLength is null;
        if (gros)
        {
            await _grosCorps.WaitAsync(exchange.Context.RequestAborted);
        }

        try
        {
            using var lu = new MemoryStream(capacity: (int)Math.Min(taille, GrosCorps));
            await request.Body.CopyToAsync(lu, exchange.Context.RequestAborted);
            var octets = lu.ToArray();
            exchange.Requete = Encoding.UTF8.GetString(octets, 0, (int)Math.Min(octets.Length, 80_000));
            var utile = octets.AsMemory(octets.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);
            return JsonDocument.Parse(utile.IsEmpty ? "null"u8.ToArray() : utile, new JsonDocumentOptions { MaxDepth = 64 });
        }
        catch (JsonException e)
        {
            return exchange.Technique(400, "Requête mal formulée",
                [Refus.De(CodeRefus.PasserelleCorpsIllisible, "$", null, ("ligne", (e.LineNumber ?? 0) + 1), ("colonne", (e.BytePositionInLine ?? 0) + 1))]);
        }
        catch (BadHttpRequestException)
        {
            return TooLarge(exchange, taille);
        }
        finally
        {
            if (gros)
            {
                _grosCorps.Release();
            }
        }
    }

    private static Result<JsonDocument> TooLarge(Exchange exchange, long taille) => exchange.Technique(413, "Requête trop volumineuse",
        [Refus.De(CodeRefus.PasserelleCorpsTropGros, "$", taille, ("taille", $"{taille / 1048576} Mo"), ("maximum", $"{TailleMaximum / 1048576} Mo"))]);
}
