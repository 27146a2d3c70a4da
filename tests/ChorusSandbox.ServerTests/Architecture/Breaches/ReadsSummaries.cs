using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Breaches;

/// <summary>Reads the summaries of the store from a door, on purpose.</summary>
internal static class ReadsSummaries
{
    public static long Last(Workspace world) => world.Store.Resumes.DernierFait;
}
