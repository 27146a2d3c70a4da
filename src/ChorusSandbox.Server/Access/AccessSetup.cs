using Microsoft.AspNetCore.DataProtection;

namespace ChorusSandbox.Server.Access;

/// <summary>Puts into the program who may enter what.</summary>
internal static class AccessSetup
{
    /// <summary>Registers the entrance; its keys lie in the data folder and nowhere else.</summary>
    public static IServiceCollection AddEntrance(this IServiceCollection services, string dataFolder)
    {
        services.AddDataProtection().SetApplicationName("chorus-sandbox").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(dataFolder, "cles")));
        return services.AddSingleton<Entrance>().AddSingleton<Attempts>().AddSingleton<GrosCorps>();
    }
}
