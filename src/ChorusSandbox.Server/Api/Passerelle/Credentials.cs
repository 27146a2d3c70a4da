using System.Text;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Api.Passerelle;

/// <summary>The two credentials of a call: the token of the application, the account of the header (api.md 1.5).</summary>
internal static class Credentials
{
    /// <summary>The token; null when the call bears none.</summary>
    public static string? Bearer(HttpContext context)
    {
        var entete = context.Request.Headers.Authorization.ToString();
        return entete.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) && entete["Bearer ".Length..].Trim() is { Length: > 0 } jeton ? jeton : null;
    }

    /// <summary>The compte technique of <c>cpro-account</c> in a world, connected to the application, or why it is none.</summary>
    public static async Task<Result<Actor>> Account(HttpContext context, Workspace world, ApplicationApi application)
    {
        var entete = context.Request.Headers["cpro-account"].ToString().Trim();
        // ASSUMPTION: API-107 an absent header is answered as a wrong one, with 401 (api.md 1.7).
        if (entete.Length == 0)
        {
            return Refus.De(CodeRefus.CompteTechniqueAbsent, "cpro-account");
        }

        if (entete.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            return Illisible("il commence par « Basic », qui n’a rien à y faire");
        }

        var octets = new byte[entete.Length];
        if (!Convert.TryFromBase64String(entete, octets, out var longueur))
        {
            return Illisible("il n’est pas écrit en base64");
        }

        var clair = Encoding.UTF8.GetString(octets, 0, longueur);
        var deuxPoints = clair.IndexOf(':', StringComparison.Ordinal);
        return deuxPoints <= 0
            ? Illisible("une fois décodé, il n’a pas la forme login:motdepasse")
            : await new CompteDeLApi(world, application).Execute(clair[..deuxPoints], clair[(deuxPoints + 1)..], context.RequestAborted);
    }

    private static Refus Illisible(string constat) => Refus.De(CodeRefus.CompteTechniqueIllisible, "cpro-account", null, ("constat", constat));
}
