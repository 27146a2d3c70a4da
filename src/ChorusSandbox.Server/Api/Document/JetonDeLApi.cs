using Microsoft.OpenApi;

namespace ChorusSandbox.Server.Api.Document;

/// <summary>The token endpoint in the document: a form, not JSON (api.md 1.2 to 1.4).</summary>
internal static class JetonDeLApi
{
    private const string Formulaire = "application/x-www-form-urlencoded";
    private const string Json = "application/json";

    /// <summary>Describes the demand and its two answers.</summary>
    public static void Describe(OpenApiOperation operation)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = Content(Formulaire, ["grant_type", "client_id", "client_secret"],
                ("grant_type", "client_credentials."), ("client_id", "Identifiant de l’application, donné à la page « Connexion » ; par HTTP Basic aussi."),
                ("client_secret", "Secret de l’application ; par HTTP Basic aussi."), ("scope", "openid, facultatif.")),
        };
        operation.Responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse
            {
                Description = "Un jeton ; ceux d’avant restent valables.",
                Content = Content(Json, [], ("access_token", "Jeton opaque de 54 caractères."), ("token_type", "Bearer."), ("expires_in", "3600, en secondes."), ("scope", "openid.")),
            },
            ["400"] = new OpenApiResponse
            {
                Description = "Refus. La réponse est la même pour une application inconnue et pour un secret inexact.",
                Content = Content(Json, [], ("error", "invalid_client, invalid_request, unsupported_grant_type ou invalid_scope."), ("error_description", "Une phrase en anglais.")),
            },
            ["429"] = new OpenApiResponse { Description = "Trop de demandes pour le débit de l’application : corps vide, en-tête Retry-After en secondes." },
        };
    }

    private static Dictionary<string, OpenApiMediaType> Content(string type, HashSet<string> obligatoires, params (string Nom, string Description)[] champs) => new()
    {
        [type] = new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Required = obligatoires,
                Properties = champs.ToDictionary(c => c.Nom, IOpenApiSchema (c) => new OpenApiSchema
                {
                    Type = c.Nom == "expires_in" ? JsonSchemaType.Integer : JsonSchemaType.String,
                    Description = c.Description,
                }),
            },
        },
    };
}
