using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Breaches;

/// <summary>Does so inside an asynchronous lambda, where the compiler hides it in types of its own.</summary>
internal static class ReadsSummariesLater
{
    public static Func<Task<long>> Last(Workspace world) => async () =>
    {
        await Task.Yield();
        return world.Store.Resumes.DernierFait;
    };
}
