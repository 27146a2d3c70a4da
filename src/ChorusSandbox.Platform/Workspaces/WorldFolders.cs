using System.Text.RegularExpressions;

using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>Folders of worlds: where they are, and how one takes the place of another by two renames.</summary>
internal sealed partial class WorldFolders
{
    private const string Next = "~suivant";
    private const string Previous = "~precedent";

    private readonly string _root;

    public WorldFolders(string dataFolder)
    {
        _root = Path.Combine(dataFolder, "workspaces");
        Directory.CreateDirectory(_root);
        Recover();
    }

    /// <summary>The folder of a world.</summary>
    public string Of(string id) => Path.Combine(_root, id);

    public string Snapshots(string id) => Path.Combine(Of(id), "snapshots");

    public string Snapshot(string id, string nom) => Path.Combine(Snapshots(id), nom);

    /// <summary>True when a snapshot may bear that name: it is also a folder's.</summary>
    public static bool IsSnapshotName(string nom) => Name().IsMatch(nom);

    /// <summary>An empty folder in which to prepare the next state of a world.</summary>
    public string Prepare(string id)
    {
        var next = Of(id) + Next;
        Delete(next);
        Directory.CreateDirectory(next);
        return next;
    }

    /// <summary>The prepared folder becomes the world's; snapshots stay.</summary>
    public void Swap(string id)
    {
        var (current, next, previous) = (Of(id), Of(id) + Next, Of(id) + Previous);
        Delete(previous);
        if (Directory.Exists(current))
        {
            Directory.Move(current, previous);
        }

        Directory.Move(next, current);
        KeepSnapshots(previous, current);
        FolderSync.Run(_root);
        Delete(previous);
    }

    public static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A kill between the two renames leaves the previous state: it comes back, whole.</summary>
    private void Recover()
    {
        foreach (var previous in Directory.EnumerateDirectories(_root, "*" + Previous).ToList())
        {
            var current = previous[..^Previous.Length];
            if (Directory.Exists(current))
            {
                KeepSnapshots(previous, current);
                Delete(previous);
            }
            else
            {
                Directory.Move(previous, current);
            }
        }

        foreach (var next in Directory.EnumerateDirectories(_root, "*" + Next).ToList())
        {
            Delete(next);
        }
    }

    private static void KeepSnapshots(string previous, string current)
    {
        var (from, to) = (Path.Combine(previous, "snapshots"), Path.Combine(current, "snapshots"));
        if (Directory.Exists(from) && !Directory.Exists(to))
        {
            Directory.Move(from, to);
        }
    }

    [GeneratedRegex("^[a-zA-Z0-9][a-zA-Z0-9_-]{0,49}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
