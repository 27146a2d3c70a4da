namespace ChorusSandbox.Server.Portal;

/// <summary>The world and the login a request is made under, read from its path.</summary>
public sealed record Persona(string Monde, string Utilisateur)
{
    /// <summary>Beginning of every address of this persona.</summary>
    public string Racine => $"/m/{Uri.EscapeDataString(Monde)}/{Uri.EscapeDataString(Utilisateur)}";
}

/// <summary>
/// Moves <c>/m/{monde}/{utilisateur}</c> into the path base, so that pages and their links need not know whom they serve:
/// two personas live in two tabs.
/// </summary>
internal sealed class PersonaPath(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/m", out var rest)
            || rest.Value?.Split('/', 4) is not ["", { Length: > 0 } monde, { Length: > 0 } utilisateur, .. var suite])
        {
            await next(context);
            return;
        }

        var (path, pathBase) = (context.Request.Path, context.Request.PathBase);
        context.Features.Set(new Persona(monde, utilisateur));
        context.Request.PathBase = pathBase.Add($"/m/{monde}/{utilisateur}");
        context.Request.Path = suite is [var page] ? $"/{page}" : "/";
        try
        {
            await next(context);
        }
        finally
        {
            (context.Request.Path, context.Request.PathBase) = (path, pathBase);
        }
    }
}
