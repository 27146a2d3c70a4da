using ChorusSandbox.Server.Console.Api;

namespace ChorusSandbox.Server.Console;

/// <summary>The console: worlds, « Connexion », clock, snapshots, clients, journal, requests. For the trainer, the integrator, the support.</summary>
public static class ConsoleSetup
{
    /// <summary>Registers what the console needs.</summary>
    public static IServiceCollection AddConsole(this IServiceCollection services) => services;

    /// <summary>Maps <c>/console/api</c> (design 10.1).</summary>
    public static WebApplication MapConsole(this WebApplication app)
    {
        var api = app.MapGroup("/console/api").AddEndpointFilter(ConsoleErrors.Translate).ExcludeFromDescription();
        MondesApi.Map(api);
        HorlogeApi.Map(api);
        ClientsApi.Map(api);
        InstantanesApi.Map(api);
        JournalApi.Map(api);
        RequetesApi.Map(api);
        TelechargementsApi.Map(api);
        ApplicationsApi.Map(api);
        PannesApi.Map(api);
        QualificationApi.Map(api);
        FluxApi.Map(api);
        ControlesApi.Map(api);
        api.Map("/{**appel}", (HttpContext context) =>
            Json.Refused(404, Refus.De(CodeRefus.ConsoleIntrouvable, "appel", context.Request.Path, ("objet", "appel"), ("identifiant", $"{context.Request.Method} {context.Request.Path}"))));
        return app;
    }
}
