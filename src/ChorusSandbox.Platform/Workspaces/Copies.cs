using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>Copies of a world at rest: the database copied, the files linked, for they never change.</summary>
internal static class Copies
{
    private const string Database = "workspace.db";

    /// <summary>Copies a world into a folder. Nobody writes to the database meanwhile.</summary>
    public static bool OfWorld(string from, string to, Pieces pieces)
    {
        WorldFolders.Delete(to);
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, Database + "*"))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        pieces.LinkTo(to);
        return true;
    }
}
