using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;

namespace ChorusSandbox.Server.Console.Api;

/// <summary>What stops a call before or beside its act, in one place for the whole console.</summary>
internal static class ConsoleErrors
{
    /// <summary>Turns what a world at fault throws into the console's answers.</summary>
    public static async ValueTask<object?> Translate(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (context.HttpContext.Response.StatusCode == StatusCodes.Status400BadRequest)
        {
            // The framework could not read a parameter of the address: it says so by the status alone.
            return Json.Refused(400, Formes.DUnParametre(context.HttpContext) ?? Json.Invalid("parametres", context.HttpContext.Request.QueryString.Value, "des paramètres de la bonne forme"));
        }

        try
        {
            return await next(context);
        }
        catch (MondeInconnuException e)
        {
            return Json.Refused(404, Refus.De(CodeRefus.ConsoleIntrouvable, "monde", e.Id, ("objet", "monde"), ("identifiant", e.Id)));
        }
        catch (MondeOccupeException e)
        {
            context.HttpContext.Response.Headers.RetryAfter = "5";
            return Json.Refused(503, Refus.De(CodeRefus.ConsoleMondeOccupe, "monde", e.Id, ("monde", e.Id), ("delai", "quelques secondes")));
        }
        catch (MondeIllisibleException e)
        {
            return Json.Refused(409, e.Refus);
        }
        catch (StoreUnavailableException)
        {
            context.HttpContext.Response.Headers.RetryAfter = "5";
            return Json.Refused(503, Refus.De(CodeRefus.ConsoleMondeOccupe, "monde", null, ("monde", "demandé"), ("delai", "quelques secondes")));
        }
        catch (ImportRefuseException e)
        {
            return Json.Refused(400, Refus.De(CodeRefus.ConsoleImportRefuse, "fichier", null, ("nomFichier", "Le fichier envoyé"), ("constat", e.Message)));
        }
        catch (BadHttpRequestException e)
        {
            return Json.Refused(CorpsInterrompu.Statut(e), CorpsInterrompu.Refuser(context.HttpContext.Request, e, "corps"));
        }
        catch (MalformedBodyException e)
        {
            return Json.Refused(400, e.Refus);
        }
    }
}
