using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Access;

/// <summary>Operations and queries for whoever asks: each is made for the world of the request.</summary>
internal static class Operations
{
    /// <summary>Registers the world of the request, and every class of Platform that needs nothing but a world.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddScoped<Access>();
        services.AddScoped(provider => provider.GetRequiredService<Access>().World);
        foreach (var type in typeof(Workspace).Assembly.GetExportedTypes().Where(NeedsOnlyAWorld))
        {
            services.AddTransient(type);
        }

        return services;
    }

    private static bool NeedsOnlyAWorld(Type type) =>
        type is { IsClass: true, IsAbstract: false } && type.GetConstructors() is [var only]
        && only.GetParameters() is [var parameter] && parameter.ParameterType == typeof(Workspace);
}
