using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Access;

/// <summary>
/// On the network, the console and the pages that try calls are the trainer's (design 7): pages send to his login, the
/// console API answers 401. A program signs in by Basic with any name and his password.
/// </summary>
internal sealed class TrainerGate(RequestDelegate next, Entrance entrance, Attempts attempts, Workspaces workspaces)
{
    private const string Document = "/docs/openapi.json";

    private sealed record Erreurs([property: JsonPropertyName("erreurs")] ImmutableArray<Erreur> Toutes);

    private sealed record Erreur(string? Champ, string Code, string Message);

    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        var api = path.StartsWithSegments("/console/api");
        var guarded = path.StartsWithSegments("/console") || (path.StartsWithSegments("/docs") && path != Document);
        if (!guarded || entrance.IsTrainer(context))
        {
            await next(context);
        }
        else if (!api)
        {
            context.Response.Redirect($"/formateur?retour={Uri.EscapeDataString(path + context.Request.QueryString)}");
        }
        else if (await Refuse(context) is { } refus)
        {
            await Answer(context, refus);
        }
        else
        {
            await next(context);
        }
    }

    private static Task Answer(HttpContext context, Refus refus)
    {
        var texte = CatalogueDesRefus.Expliquer(refus);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Basic realm=\"formateur\"";
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(JsonSerializer.Serialize(
            new Erreurs([new Erreur(refus.Ou, refus.Code.Code(), $"{texte.Pourquoi} {texte.Correction}")]), JournalJson.Options));
    }

    /// <summary>Why a program is not signed in; null when it is.</summary>
    private async Task<Refus?> Refuse(HttpContext context)
    {
        var wrong = Refus.De(CodeRefus.SecuriteFormateur, "Authorization", null, ("ecran", "la console"));
        return Password(context) is { } password ? await attempts.Try(Secret.Trainer, context, () => workspaces.IsTrainer(password), wrong) : wrong;
    }

    private static string? Password(HttpContext context)
    {
        const string Basic = "Basic ";
        var header = context.Request.Headers.Authorization.ToString();
        var bytes = new byte[header.Length];
        if (!header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) || !Convert.TryFromBase64String(header[Basic.Length..].Trim(), bytes, out var length))
        {
            return null;
        }

        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        return pair[(pair.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }
}
