using System.Collections.Immutable;

using ChorusSandbox.Domain;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.Server.Portal;

/// <summary>
/// Shows a page of ours in the place of one that cannot be shown: « indisponible » where the world cannot be opened, or not
/// now, for a form that cannot be read, and for whatever nobody foresaw; « introuvable » where nothing is to be read at the
/// address, or the world has just gone.
/// </summary>
internal sealed class TroublePages(RequestDelegate next, UnexpectedFailures failures)
{
    private const string Indisponible = "Monde indisponible";

    /// <summary>How the framework begins what it says of a form that passes its bounds: « Form value count limit … exceeded ».</summary>
    private const string Limit = "Form ";

    /// <summary>What programs call has answers of its own.</summary>
    private static readonly ImmutableArray<string> Elsewhere = ["/cpro", "/api/oauth", "/console/api"];

    public async Task InvokeAsync(HttpContext context)
    {
        var (path, pathBase) = (context.Request.Path, context.Request.PathBase);
        var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        if (IsTooLarge(context))
        {
            await Explain(new Trouble("Envoi trop gros", StatusCodes.Status413PayloadTooLarge, null, TooLarge(context)));
            return;
        }

        try
        {
            await next(context);
            if (IsNowhere(context, isRead))
            {
                await Show("/introuvable");
            }
            else if (IsRefusedForm(context))
            {
                await Explain(new Trouble("Formulaire non lu", StatusCodes.Status400BadRequest, null, await Unread(context)));
            }
        }
        catch (MondeInconnuException) when (!context.Response.HasStarted)
        {
            await Show("/introuvable");
        }
        catch (MondeIllisibleException e) when (!context.Response.HasStarted)
        {
            await Explain(new Trouble(Indisponible, StatusCodes.Status409Conflict, e.Id, e.Refus));
        }
        catch (Exception e) when (e is StoreUnavailableException or MondeOccupeException && !context.Response.HasStarted)
        {
            var id = (e as MondeOccupeException)?.Id;
            context.Response.Headers.RetryAfter = "5";
            await Explain(new Trouble(Indisponible, StatusCodes.Status503ServiceUnavailable, null, Refus.De(CodeRefus.ConsoleMondeOccupe, "monde", id, ("monde", id ?? "demandé"), ("delai", "quelques secondes"))));
        }
        catch (Exception e) when (IsUnforeseen(context, e))
        {
            await Explain(await failures.Keep(context.Request, e));
        }

        Task Explain(Trouble trouble)
        {
            context.Features.Set(trouble);
            return Show("/indisponible");
        }

        async Task Show(string page)
        {
            context.SetEndpoint(null);
            context.Request.RouteValues.Clear();
            (context.Request.Method, context.Request.Path, context.Request.PathBase) = (HttpMethods.Get, page, pathBase);
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

    private static bool IsForPrograms(HttpContext context) => Elsewhere.Any(p => context.Request.Path.StartsWithSegments(p));

    private static bool IsTooLarge(HttpContext context) => context.Request.ContentLength > TailleDesCorps.Maximum(context.Request) && !IsForPrograms(context);

    /// <summary>True when there is no page there, or an address that takes forms only.</summary>
    private static bool IsNowhere(HttpContext context, bool isRead) =>
        context.Response is { HasStarted: false, ContentType: null, ContentLength: null or 0, StatusCode: var status }
        && (status == StatusCodes.Status404NotFound || (status == StatusCodes.Status405MethodNotAllowed && isRead))
        && !IsForPrograms(context);

    /// <summary>True where what was sent to a page was not read, and nothing said why: too many values, no form, or no token of ours with it.</summary>
    private static bool IsRefusedForm(HttpContext context) =>
        context.Response is { HasStarted: false, ContentType: null, ContentLength: null or 0, StatusCode: StatusCodes.Status400BadRequest }
        && HttpMethods.IsPost(context.Request.Method) && !IsForPrograms(context);

    /// <summary>True for what is nobody's: neither a sender who is gone nor one who does not speak HTTP.</summary>
    private static bool IsUnforeseen(HttpContext context, Exception e) =>
        !context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested && e is not BadHttpRequestException && !IsForPrograms(context);

    /// <summary>Why a form was not read: reading it again fails as it did.</summary>
    private static async Task<Refus> Unread(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            return Unreadable("la requête n’annonce pas un formulaire");
        }

        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
            return Refus.De(CodeRefus.PortailFormulairePerime);
        }
        catch (InvalidDataException e) when (e.Message.StartsWith(Limit, StringComparison.Ordinal))
        {
            return Refus.De(CodeRefus.PortailFormulaireTropLong, null, null, ("maximum", Typographie.Nombre(PortalSetup.MostValues)));
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return Unreadable("il est arrivé incomplet ou mal découpé");
        }
    }

    private static Refus Unreadable(string constat) => Refus.De(CodeRefus.PortailFormulaireIllisible, null, null, ("constat", constat));

    private static Refus TooLarge(HttpContext context)
    {
        var (taille, maximum) = (Typographie.Taille(context.Request.ContentLength ?? 0), Typographie.Taille(TailleDesCorps.Maximum(context.Request)));
        return Refus.De(CodeRefus.PasserelleCorpsTropGros, "fichier", taille, ("taille", taille), ("maximum", maximum));
    }
}
