namespace ChorusSandbox.Server.Tutorials;

/// <summary>Puts the lessons into the program.</summary>
public static class TutorialsSetup
{
    /// <summary>Registers the library and its pages.</summary>
    public static IServiceCollection AddTutorials(this IServiceCollection services)
    {
        services.AddSingleton(new Library(Library.DefaultFolder));
        services.AddControllersWithViews();
        return services;
    }

    /// <summary>Opens their addresses.</summary>
    public static WebApplication MapTutorials(this WebApplication app)
    {
        app.MapControllers();
        return app;
    }
}
