using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

using Microsoft.AspNetCore.OpenApi;

using Scalar.AspNetCore;

namespace ChorusSandbox.Server.Api;

/// <summary>The API exactly as the gateway and the platform give it, and its document at <c>/docs</c>.</summary>
public static class ApiSetup
{
    /// <summary>Registers what the API needs.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddSingleton<JetonsApi>().AddSingleton<JournalDesRequetes>().AddSingleton<GrosCorps>().AddSingleton<Gateway>().AddSingleton<JetonApi>();
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.AddOpenApi(options => Describe(options).AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Chorus Sandbox : API";
            document.Info.Version = "1";
            document.Info.Description = "Réplique de l’API de facturation publique, pour la formation et la qualification. Données fictives, sans lien avec l’AIFE ni l’État. "
                + "Chaque appel porte un jeton (Authorization: Bearer) et un compte technique (cpro-account: base64(identifiant:mot de passe)) ; "
                + "une erreur métier est rendue avec HTTP 200 et un codeRetour différent de 0, et son explication est nommée par l’en-tête X-Sandbox-Trace.";
            return Task.CompletedTask;
        }));
        return services;
    }

    /// <summary>Maps the token endpoint, the operations and the documents.</summary>
    public static WebApplication MapApi(this WebApplication app)
    {
        app.MapPost("/api/oauth/token", (HttpContext context, JetonApi jeton) => jeton.Handle(context))
            .WithTags("jeton").WithSummary("Délivre un jeton d’une heure.").DisableAntiforgery();
        app.MapGet("/cpro/transverses/v1/health-check", (HttpContext context, Gateway gateway) => gateway.HealthCheck(context))
            .WithTags("transverses").WithSummary("Dit si la plateforme répond.");
        foreach (var operation in OperationsDeLApi.Toutes)
        {
            app.MapPost("/cpro/" + operation.Chemin, Call)
                .WithName(operation.Chemin.Replace('/', '.')).WithSummary(operation.Resume).WithTags(operation.Chemin[..operation.Chemin.IndexOf('/', StringComparison.Ordinal)])
                .Accepts(operation.Demande, "application/json").Produces(200, operation.Reponse, "application/json").DisableAntiforgery();
        }

        app.Map("/cpro/{**chemin}", Call).ExcludeFromDescription();
        app.MapOpenApi("/docs/openapi.json");
        app.MapScalarApiReference("/docs", options =>
        {
            options.WithTitle("Chorus Sandbox : API").WithOpenApiRoutePattern("/docs/openapi.json").DisableDefaultFonts().DisableTelemetry().DisableAgent();
            options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
        });
        return app;
    }

    private static Task Call(HttpContext context, Gateway gateway) =>
        gateway.Handle(context, OperationsDeLApi.Find(context.Request.Path.Value));

    /// <summary>Contracts nest types of one short name: without the name of the outer type, one would be described as another.</summary>
    private static OpenApiOptions Describe(OpenApiOptions options)
    {
        options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } nom && type.Type.DeclaringType is { } outer ? outer.Name + nom : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        return options;
    }
}
