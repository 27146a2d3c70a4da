using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Serialization;

using ChorusSandbox.Platform.Failures;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;

using Microsoft.AspNetCore.Http.Features;

namespace ChorusSandbox.Server.Api.Passerelle;

/// <summary><c>POST /api/oauth/token</c>: client credentials by form or by Basic (api.md 1.2 to 1.4).</summary>
internal sealed class JetonApi(Workspaces workspaces, JetonsApi jetons, Debits debits, JournalDesRequetes journal, TimeProvider wall)
{
    private const int Taille = 64 * 1024;
    private static readonly string[] Portees = ["openid", "resource.READ"];

    private sealed record Jeton(
        [property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("token_type")] string TokenType,
        [property: JsonPropertyName("expires_in")] int ExpiresIn, [property: JsonPropertyName("scope")] string Scope);

    private sealed record ErreurOAuth([property: JsonPropertyName("error")] string Error, [property: JsonPropertyName("error_description")] string Description);

    /// <summary>Gives a token, or the error of the standard.</summary>
    public async Task Handle(HttpContext context)
    {
        var debut = wall.GetTimestamp();
        var exchange = new Exchange(context, journal.NextTrace()) { Operation = Failures.Jeton };
        context.Response.Headers.CacheControl = "no-store";
        var monde = await Decide(exchange, await Form(context));
        await exchange.Conclude(journal, monde, wall, debut);
    }

    private async Task<string?> Decide(Exchange exchange, IFormCollection? form)
    {
        if (form is null)
        {
            Refuse(exchange, "invalid_request", "The request must be sent as application/x-www-form-urlencoded.", Incomplete("ce n’est pas un formulaire"));
            return null;
        }

        exchange.Requete = string.Join('&', form.SelectMany(f => f.Value.Select(v => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(v ?? "")}")));
        var (id, secret) = Identifiants(exchange.Context, form);
        var connue = workspaces.Applications.Find(id);
        var grant = form["grant_type"].ToString();
        var portee = form["scope"].ToString().Trim();
        // ASSUMPTION: API-106 the errors of the OAuth standard; only that of wrong credentials was seen (api.md 1.4).
        if (grant.Length == 0)
        {
            Refuse(exchange, "invalid_request", "The grant_type parameter is missing.", Incomplete("le champ grant_type manque"));
        }
        else if (grant != "client_credentials")
        {
            Refuse(exchange, "unsupported_grant_type", "Only client_credentials is supported.", Refus.De(CodeRefus.JetonGrantNonAdmis, "grant_type", grant, ("grantType", grant)));
        }
        else if (!portee.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(Portees.Contains))
        {
            Refuse(exchange, "invalid_scope", "The requested scope is unknown.", Refus.De(CodeRefus.JetonPorteeInvalide, "scope", portee, ("scope", portee)));
        }
        else if (workspaces.Applications.Authenticate(id, secret) is not { } application)
        {
            var constat = id.Length == 0 ? "le champ client_id manque" : connue is null ? "ce client_id n’existe pas" : "le client_secret n’est pas celui de ce client_id";
            Refuse(exchange, "invalid_client", "Invalid client or Invalid client credentials", Refus.De(CodeRefus.JetonClientInvalide, "client_id", id, ("constat", constat)));
        }
        else
        {
            await Deliver(exchange, application, portee.Length == 0 ? "openid" : portee);
        }

        return connue?.Monde.Id;
    }

    /// <summary>The token, unless the quota is spent or a fault was ordered.</summary>
    private async Task Deliver(Exchange exchange, ApplicationDuMonde application, string portee)
    {
        var (monde, clientId) = (application.Monde, application.Application.ClientId);
        exchange.Application = application.Application;
        if (debits.Compter(monde.Debit, clientId, Failures.Jeton) is { } attente)
        {
            exchange.TooMany(attente, monde.Debit);
        }
        else if (workspaces.FailuresOf(monde.Id).Frapper(Failures.Jeton) is not { } panne || !await PannesCommandees.Answer(exchange, panne, wall))
        {
            exchange.Json(new Jeton(jetons.Delivrer(monde.Id, clientId), "Bearer", JetonsApi.Duree, portee));
        }
    }

    private static async Task<IFormCollection?> Form(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !string.Equals(type.MediaType, "application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions { BufferBodyLengthLimit = Taille, KeyLengthLimit = 256, ValueLengthLimit = 4096, ValueCountLimit = 32 }));
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    private static (string Id, string Secret) Identifiants(HttpContext context, IFormCollection form)
    {
        if (form["client_id"].ToString() is { Length: > 0 } id && form["client_secret"].ToString() is { Length: > 0 } secret)
        {
            return (id, secret);
        }

        // ASSUMPTION: API-07 credentials by HTTP Basic are accepted too: OAuth libraries try them first (api.md 1.2).
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

    private static Refus Incomplete(string constat) => Refus.De(CodeRefus.JetonDemandeIncomplete, null, null, ("constat", constat));

    private static void Refuse(Exchange exchange, string error, string description, Refus refus) => exchange.Json(new ErreurOAuth(error, description), 400, refus);
}
