using System.Collections.Immutable;

using ChorusSandbox.Domain;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.Server.Portal;

/// <summary>Shows the page « indisponible » in the place of one whose world cannot be opened, or not now, and of a form too large to be read.</summary>
internal sealed class WorldTrouble(RequestDelegate next)
{
    private const string Indisponible = "Monde indisponible";

    private static readonly ImmutableArray<string> Elsewhere = ["/cpro", "/api", "/console/api"];

    public async Task InvokeAsync(HttpContext context)
    {
        var (path, pathBase) = (context.Request.Path, context.Request.PathBase);
        if (IsTooLarge(context))
        {
            await Show(new Trouble("Envoi trop gros", StatusCodes.Status413PayloadTooLarge, null, TooLarge(context)));
            return;
        }

        try
        {
            await next(context);
        }
        catch (MondeIllisibleException e) when (!context.Response.HasStarted)
        {
            await Show(new Trouble(Indisponible, StatusCodes.Status409Conflict, e.Id, Refus.De(CodeRefus.ConsoleMondeIllisible, "monde", e.Id, ("monde", e.Id), ("constat", e.Constat))));
        }
        catch (Exception e) when (e is StoreUnavailableException or MondeOccupeException && !context.Response.HasStarted)
        {
            var id = (e as MondeOccupeException)?.Id;
            context.Response.Headers.RetryAfter = "5";
            await Show(new Trouble(Indisponible, StatusCodes.Status503ServiceUnavailable, null, Refus.De(CodeRefus.ConsoleMondeOccupe, "monde", id, ("monde", id ?? "demandé"), ("delai", "quelques secondes"))));
        }

        async Task Show(Trouble trouble)
        {
            context.Features.Set(trouble);
            context.SetEndpoint(null);
            context.Request.RouteValues.Clear();
            (context.Request.Method, context.Request.Path, context.Request.PathBase) = (HttpMethods.Get, "/indisponible", pathBase);
            try
            {
                await next(context);
            }
            finally
            {
                context.Request.Path = path;
            }
        }
    }

    /// <summary>The API and the console's have their own reader of bodies, and their own answer.</summary>
    private static bool IsTooLarge(HttpContext context) => context.Request.ContentLength > GrosCorps.Maximum
        && !Elsewhere.Any(p => context.Request.Path.StartsWithSegments(p));

    private static Refus TooLarge(HttpContext context)
    {
        var (taille, maximum) = (Typographie.Taille(context.Request.ContentLength ?? 0), Typographie.Taille(GrosCorps.Maximum));
        return Refus.De(CodeRefus.PasserelleCorpsTropGros, "fichier", taille, ("taille", taille), ("maximum", maximum));
    }
}
