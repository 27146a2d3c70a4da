namespace ChorusSandbox.Platform.Workspaces;

/// <summary>One state of a world, in a folder of its own that is thrown away with it: what is done to it changes nothing.</summary>
internal sealed class WorldCopy(OpenWorld world, string folder) : IAsyncDisposable
{
    public OpenWorld World { get; } = world;

    public async ValueTask DisposeAsync()
    {
        await World.DisposeAsync();
        WorldFolders.Delete(folder);
    }
}
