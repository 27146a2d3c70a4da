using ChorusSandbox.Server.Access;

namespace ChorusSandbox.Server.Edi;

/// <summary>The EDI door: exchange folders, read and written while the program runs. Off in a world until it has a link.</summary>
internal static class EdiSetup
{
    /// <summary>Registers the folders and what watches over them.</summary>
    public static IServiceCollection AddEdi(this IServiceCollection services, string dataFolder) =>
        services.AddSingleton(new DossiersEdi(dataFolder)).AddHostedService<CanalEdi>();
}
