using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Portal;

/// <summary>The world and the login a request is made under, read from its path.</summary>
public sealed record Persona(string Monde, string Utilisateur)
{
    /// <summary>Beginning of every address of this persona.</summary>
    public string Racine => $"/m/{Uri.EscapeDataString(Monde)}/{Uri.EscapeDataString(Utilisateur)}";

    /// <summary>A page of this persona that was asked for before it was entered; else where it arrives, with the window of its login.</summary>
    public string PageOuAccueil(string? retour) =>
        LocalAddress.IsOne(retour) && Uri.UnescapeDataString(retour).StartsWith($"/m/{Monde}/{Utilisateur}/", StringComparison.OrdinalIgnoreCase) ? retour : $"{Racine}/accueil?connexion=true";
}

/// <summary>
/// Moves <c>/m/{monde}/{utilisateur}</c> into the path base and enters that person in that world, so that pages and their
/// links need not know whom they serve: two personas live in two tabs.
/// </summary>
internal sealed class PersonaPath(RequestDelegate next)
{
    // What stands outside of every persona, and must not be reached through one.
    private static readonly PathString[] Outside = ["/console", "/docs", "/cpro", "/api", "/formateur", "/place"];

    public async Task InvokeAsync(HttpContext context, Workspaces workspaces, Access.Access access, Access.Entrance entrance)
    {
        if (!context.Request.Path.StartsWithSegments("/m", out var rest)
            || rest.Value?.Split('/', 4) is not ["", { Length: > 0 } monde, { Length: > 0 } utilisateur, .. var suite])
        {
            await next(context);
            return;
        }

        var page = suite is [var end] ? $"/{end}" : "/";
        if (!entrance.MayOpen(context, monde))
        {
            // The same answer whether the world exists or not.
            context.Response.Redirect($"/place?monde={Uri.EscapeDataString(monde)}");
            return;
        }

        if (workspaces.Find(monde) is null || Outside.Any(new PathString(page).StartsWithSegments))
        {
            await NotFound(context);
            return;
        }

        await Receive(context);
        using var world = await workspaces.Open(monde, context.RequestAborted);
        if (new Personnes(world).Find(utilisateur) is not { } personne)
        {
            await NotFound(context);
            return;
        }

        if (!entrance.MayBe(context, monde, personne.Login))
        {
            var retour = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path.ToUriComponent() + context.Request.QueryString : null;
            context.Response.Redirect($"/connexion?monde={Uri.EscapeDataString(monde)}&login={Uri.EscapeDataString(personne.Login)}"
                + (retour is null ? "" : $"&retour={Uri.EscapeDataString(retour)}"));
            return;
        }

        access.Enter(world, Acteurs.De(personne) with { Porte = Porte.Portail, Requete = context.TraceIdentifier });
        context.Features.Set(new Persona(monde, utilisateur));
        await Under(context, $"/m/{monde}/{utilisateur}", page);
    }

    /// <summary>Reads a form before the world is held: a slow sender keeps nobody from resetting it.</summary>
    private static async Task Receive(HttpContext context)
    {
        try
        {
            if (context.Request.HasFormContentType)
            {
                await context.Request.ReadFormAsync(context.RequestAborted);
            }
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            // The page that reads it meets the same, and answers.
        }
    }

    private async Task Under(HttpContext context, string prefix, string page)
    {
        var (path, pathBase) = (context.Request.Path, context.Request.PathBase);
        context.Request.PathBase = pathBase.Add(prefix);
        context.Request.Path = page;
        try
        {
            await next(context);
        }
        finally
        {
            (context.Request.Path, context.Request.PathBase) = (path, pathBase);
        }
    }

    private Task NotFound(HttpContext context)
    {
        context.Request.Path = "/introuvable";
        return next(context);
    }
}
