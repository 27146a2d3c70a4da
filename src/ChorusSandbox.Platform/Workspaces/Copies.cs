using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>Copies of a world at rest: the database copied, the files linked, for they never change.</summary>
internal static class Copies
{
    private const string Database = "workspace.db";

    /// <summary>Copies a world into a folder, durably. Nobody writes to the database meanwhile.</summary>
    public static bool OfWorld(string from, string to, Pieces pieces)
    {
        WorldFolders.Delete(to);
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, Database + "*"))
        {
            Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        pieces.LinkTo(to);
        FolderSync.Run(to);
        return true;
    }

    private static void Copy(string file, string copy)
    {
        using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var destination = new FileStream(copy, FileMode.CreateNew, FileAccess.Write);
        source.CopyTo(destination);
        destination.Flush(flushToDisk: true);
    }
}
