using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Access.Qualification;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Document;
using ChorusSandbox.Server.Api.Passerelle;

using Microsoft.Extensions.Options;

using Scalar.AspNetCore;

namespace ChorusSandbox.Server.Api;

/// <summary>The API exactly as the gateway and the platform give it, and its document at <c>/docs</c>.</summary>
public static class ApiSetup
{
    /// <summary>Registers what the API needs.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddSingleton<JetonsApi>().AddSingleton<Debits>().AddSingleton<Gateway>().AddSingleton<JetonApi>();
        services.AddSingleton<SuiviDeQualification>();
        services.AddSingleton(provider => new JournalDesRequetes(provider.GetRequiredService<Workspaces>(),
            Path.GetFullPath(provider.GetRequiredService<IOptions<SandboxOptions>>().Value.Data), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<JournalDesRequetes>>(), provider.GetRequiredService<SuiviDeQualification>()));
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.AddOpenApi(options =>
        {
            options.CreateSchemaReferenceId = SchemaDeLApi.Name;
            options.AddDocumentTransformer(DocumentDeLApi.Complete).AddSchemaTransformer(SchemaDeLApi.Correct);
        });
        return services;
    }

    /// <summary>Maps the token endpoint, the operations and the documents.</summary>
    public static WebApplication MapApi(this WebApplication app)
    {
        app.MapPost("/api/oauth/token", (HttpContext context, JetonApi jeton) => jeton.Handle(context))
            .WithTags("jeton").WithSummary("Délivre un jeton d’une heure.").DisableAntiforgery();
        app.MapGet("/cpro/transverses/v1/health-check", (HttpContext context, Gateway gateway) => gateway.HealthCheck(context))
            .WithTags("transverses").WithSummary("Dit si la plateforme répond.");
        app.MapGet("/cpro/organisations/v1/healthcheck", (HttpContext context, Gateway gateway) => gateway.HealthCheck(context))
            .WithTags("organisations").WithSummary("Dit si l’annuaire des organisations répond.");
        foreach (var operation in OperationsDeLApi.Toutes)
        {
            var route = app.MapMethods("/cpro/" + operation.Chemin, [operation.Methode], Call)
                .WithName(operation.Chemin.Replace('/', '.')).WithSummary(operation.Resume).WithTags(operation.Chemin[..operation.Chemin.IndexOf('/', StringComparison.Ordinal)])
                .DisableAntiforgery();
            _ = operation.Reponse == typeof(SansCorps) ? route.Produces(operation.Succes) : route.Produces(operation.Succes, operation.Reponse, "application/json");
            _ = HttpMethods.IsGet(operation.Methode) ? route : route.Accepts(operation.Demande, "application/json");
        }

        app.Map("/cpro/{**chemin}", Call).ExcludeFromDescription();
        app.MapOpenApi("/docs/openapi.json");
        app.MapScalarApiReference("/docs", options =>
        {
            options.WithTitle("Chorus Sandbox : API").WithOpenApiRoutePattern("/docs/openapi.json").DisableDefaultFonts().DisableTelemetry().DisableAgent().HideClientButton();
            options.AddHeadContent("<script>document.documentElement.lang = 'fr';</script>").WithLocalization(new ScalarLocalizationOptions { Locale = "fr" });
            options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
        });
        return app;
    }

    private static Task Call(HttpContext context, Gateway gateway) =>
        gateway.Handle(context, OperationsDeLApi.Find(context.Request.Path.Value));
}
