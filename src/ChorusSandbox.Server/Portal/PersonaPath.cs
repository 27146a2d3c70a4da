using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Portal;

/// <summary>The world and the login a request is made under, read from its path.</summary>
public sealed record Persona(string Monde, string Utilisateur)
{
    /// <summary>Beginning of every address of this persona.</summary>
    public string Racine => $"/m/{Uri.EscapeDataString(Monde)}/{Uri.EscapeDataString(Utilisateur)}";
}

/// <summary>
/// Moves <c>/m/{monde}/{utilisateur}</c> into the path base and enters that person in that world, so that pages and their
/// links need not know whom they serve: two personas live in two tabs.
/// </summary>
internal sealed class PersonaPath(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, Workspaces workspaces, Access.Access access)
    {
        if (!context.Request.Path.StartsWithSegments("/m", out var rest)
            || rest.Value?.Split('/', 4) is not ["", { Length: > 0 } monde, { Length: > 0 } utilisateur, .. var suite])
        {
            await next(context);
            return;
        }

        if (workspaces.Find(monde) is null)
        {
            await NotFound(context);
            return;
        }

        using var world = await workspaces.Open(monde, context.RequestAborted);
        if (new Personnes(world).Find(utilisateur) is not { } personne)
        {
            await NotFound(context);
            return;
        }

        access.Enter(world, Acteurs.De(personne) with { Porte = Porte.Portail, Requete = context.TraceIdentifier });
        context.Features.Set(new Persona(monde, utilisateur));
        await Under(context, $"/m/{monde}/{utilisateur}", suite is [var page] ? $"/{page}" : "/");
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
