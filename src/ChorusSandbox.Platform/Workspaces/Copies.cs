using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>Copies of a world: the database copied, the files linked, for they never change.</summary>
internal static class Copies
{
    /// <summary>Copies a world at rest, or a snapshot, into a folder, durably.</summary>
    public static void OfWorld(string from, string to)
    {
        Directory.CreateDirectory(to);
        OfDatabase(from, to);
        Complete(to, new Pieces(from));
    }

    /// <summary>Copies the database alone, quickly: nobody writes to it meanwhile, and others wait.</summary>
    public static bool OfDatabase(string from, string to)
    {
        foreach (var file in FileMedium.Files(from))
        {
            using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var destination = new FileStream(Path.Combine(to, Path.GetFileName(file)), FileMode.CreateNew, FileAccess.Write);
            source.CopyTo(destination);
        }

        return true;
    }

    /// <summary>
    /// Adds the files to a copied database, and makes all of it durable. Files are only ever added to an open world, so that
    /// those which the database names are there whatever has been written since.
    /// </summary>
    public static void Complete(string to, Pieces pieces)
    {
        pieces.LinkTo(to);
        foreach (var file in FileMedium.Files(to))
        {
            using var copy = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(copy);
        }

        FolderSync.Run(to);
    }
}
