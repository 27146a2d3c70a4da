using ChorusSandbox.Domain;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Portal;

/// <summary>Shows the page « indisponible » in the place of one whose world cannot be opened, or not now.</summary>
internal sealed class WorldTrouble(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var (path, pathBase) = (context.Request.Path, context.Request.PathBase);
        try
        {
            await next(context);
        }
        catch (MondeIllisibleException e) when (!context.Response.HasStarted)
        {
            await Show(new Trouble(StatusCodes.Status409Conflict, e.Id, Refus.De(CodeRefus.ConsoleMondeIllisible, "monde", e.Id, ("monde", e.Id), ("constat", e.Constat))));
        }
        catch (Exception e) when (e is StoreUnavailableException or MondeOccupeException && !context.Response.HasStarted)
        {
            var id = (e as MondeOccupeException)?.Id;
            context.Response.Headers.RetryAfter = "5";
            await Show(new Trouble(StatusCodes.Status503ServiceUnavailable, null, Refus.De(CodeRefus.ConsoleMondeOccupe, "monde", id, ("monde", id ?? "demandé"), ("delai", "quelques secondes"))));
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
}
