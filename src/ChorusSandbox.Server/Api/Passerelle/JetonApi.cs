using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Serialization;

using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;

namespace ChorusSandbox.Server.Api.Passerelle;

/// <summary><c>POST /api/oauth/token</c>: client credentials by form or by Basic (api.md 1.2 to 1.4).</summary>
internal static class JetonApi
{
    private sealed record Jeton(
        [property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("token_type")] string TokenType,
        [property: JsonPropertyName("expires_in")] int ExpiresIn, [property: JsonPropertyName("scope")] string Scope);

    private sealed record ErreurOAuth([property: JsonPropertyName("error")] string Error, [property: JsonPropertyName("error_description")] string Description);

    public static async Task<IResult> Handle(HttpContext context, Workspaces workspaces, JetonsApi jetons, JournalDesRequetes journal)
    {
        context.Response.Headers["X-Sandbox-Trace"] = journal.NextTrace();
        context.Response.Headers.CacheControl = "no-store";
        if (!context.Request.HasFormContentType)
        {
            return Refuse("invalid_request", "The request must be sent as application/x-www-form-urlencoded.");
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var grant = form["grant_type"].ToString();
        if (grant != "client_credentials")
        {
            return grant.Length == 0
                ? Refuse("invalid_request", "The grant_type parameter is missing.")
                : Refuse("unsupported_grant_type", "Only client_credentials is supported.");
        }

        var scope = form["scope"].ToString().Trim();
        if (scope.Length > 0 && !scope.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains("openid"))
        {
            return Refuse("invalid_scope", "The requested scope is unknown.");
        }

        var (id, secret) = Credentials(context, form);
        return workspaces.Authenticate(id, secret) is { } monde
            ? Results.Json(new Jeton(jetons.Delivrer(monde.Id), "Bearer", JetonsApi.Duree, scope.Length == 0 ? "openid" : scope), contentType: "application/json;charset=utf-8")
            : Refuse("invalid_client", "Invalid client or Invalid client credentials");
    }

    private static (string Id, string Secret) Credentials(HttpContext context, IFormCollection form)
    {
        if (form["client_id"].ToString() is { Length: > 0 } id && form["client_secret"].ToString() is { Length: > 0 } secret)
        {
            return (id, secret);
        }

        if (AuthenticationHeaderValue.TryParse(context.Request.Headers.Authorization, out var header)
            && string.Equals(header.Scheme, "Basic", StringComparison.OrdinalIgnoreCase) && header.Parameter is { } basic)
        {
            var octets = new byte[basic.Length];
            if (Convert.TryFromBase64String(basic, octets, out var longueur)
                && Encoding.UTF8.GetString(octets, 0, longueur).Split(':', 2) is [var nom, var mot])
            {
                return (Uri.UnescapeDataString(nom), Uri.UnescapeDataString(mot));
            }
        }

        return (form["client_id"].ToString(), "");
    }

    private static IResult Refuse(string error, string description) =>
        Results.Json(new ErreurOAuth(error, description), contentType: "application/json;charset=utf-8", statusCode: 400);
}
