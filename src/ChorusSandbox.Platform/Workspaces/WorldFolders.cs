using System.Globalization;
using System.Text.RegularExpressions;

using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>
/// Folders of worlds and of their snapshots: where they are, and how one takes the place of another by two renames. What doors keep
/// about a world lies beside them: it is no part of its state.
/// </summary>
internal sealed partial class WorldFolders
{
    private const string Next = "~suivant";
    private const string Previous = "~precedent";
    private const string Gone = "~efface";
    private const string Apart = "~apart";

    private readonly string _root;
    private readonly string _beside;
    private long _apart;

    public WorldFolders(string dataFolder)
    {
        (_root, _beside) = (Path.Combine(dataFolder, "workspaces"), Path.Combine(dataFolder, "echanges"));
        Directory.CreateDirectory(_root);
        Recover(_root);
        foreach (var snapshots in Directory.EnumerateDirectories(_root).Select(SnapshotsIn).Where(Directory.Exists))
        {
            Recover(snapshots);
        }
    }

    /// <summary>The folder of a world.</summary>
    public string Of(string id) => Path.Combine(_root, id);

    /// <summary>The folder of what is kept about a world and is no part of its state.</summary>
    public string Beside(string id) => Path.Combine(_beside, id);

    public string Snapshot(string id, string nom) => Path.Combine(SnapshotsIn(Of(id)), nom);

    /// <summary>True when a snapshot may bear that name: it is also a folder's.</summary>
    public static bool IsSnapshotName(string nom) => Name().IsMatch(nom);

    /// <summary>The snapshots of a world, by name.</summary>
    public IReadOnlyList<string> ListSnapshots(string id)
    {
        try
        {
            return [.. Directory.EnumerateDirectories(SnapshotsIn(Of(id))).Select(d => Path.GetFileName(d)).Where(IsSnapshotName).Order(StringComparer.Ordinal)];
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    /// <summary>An empty folder in which to prepare the next state of a world.</summary>
    public string Prepare(string id) => Empty(Of(id) + Next);

    /// <summary>An empty folder in which to prepare a snapshot.</summary>
    public string PrepareSnapshot(string id, string nom) => Empty(Snapshot(id, nom) + Next);

    /// <summary>An empty folder that its maker throws away, on the disk of the worlds, so that their files are linked; or that a world of no name yet is prepared in.</summary>
    public string PrepareApart() => Empty(Of(Apart) + Interlocked.Increment(ref _apart).ToString(CultureInfo.InvariantCulture));

    /// <summary>What was prepared apart becomes a world.</summary>
    public void Adopt(string folder, string id)
    {
        Directory.Move(folder, Of(id) + Next);
        Swap(id);
    }

    /// <summary>The prepared folder becomes the world's; snapshots stay.</summary>
    public void Swap(string id) => Replace(Of(id));

    /// <summary>The prepared folder becomes the snapshot, whole or not at all.</summary>
    public void SwapSnapshot(string id, string nom) => Replace(Snapshot(id, nom));

    /// <summary>Deletes a snapshot, whole or not at all.</summary>
    public void DeleteSnapshot(string id, string nom)
    {
        var (snapshot, gone) = (Snapshot(id, nom), Snapshot(id, nom) + Gone);
        Delete(gone);
        Directory.Move(snapshot, gone);
        FolderSync.Run(SnapshotsIn(Of(id)));
        Delete(gone);
    }

    /// <summary>Deletes what is kept beside worlds that are no more.</summary>
    public void SweepBeside(IEnumerable<string> worlds)
    {
        foreach (var gone in Directory.Exists(_beside) ? Directory.EnumerateDirectories(_beside).Select(d => Path.GetFileName(d)).Except(worlds, StringComparer.Ordinal).ToList() : [])
        {
            DeleteBeside(gone);
        }
    }

    /// <summary>Deletes what is kept beside a world. What is being written there at this moment goes at the next start at the latest.</summary>
    public void DeleteBeside(string id)
    {
        try
        {
            Delete(Beside(id));
        }
        catch (IOException)
        {
            // A file came while the folder went: whoever wrote it sees that the world is gone.
        }
    }

    public static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string SnapshotsIn(string world) => Path.Combine(world, "snapshots");

    private static string Empty(string folder)
    {
        Delete(folder);
        Directory.CreateDirectory(folder);
        return folder;
    }

    private static void Replace(string current)
    {
        var (next, previous) = (current + Next, current + Previous);
        Settle(current);
        if (Directory.Exists(current))
        {
            Directory.Move(current, previous);
        }

        try
        {
            Directory.Move(next, current);
        }
        catch
        {
            Settle(current);
            throw;
        }

        KeepSnapshots(previous, current);
        FolderSync.Run(Path.GetDirectoryName(current)!);
        Delete(previous);
    }

    /// <summary>What swaps cut short by a kill left in a folder of worlds or of snapshots.</summary>
    private static void Recover(string root)
    {
        foreach (var previous in Directory.EnumerateDirectories(root, "*" + Previous).ToList())
        {
            Settle(previous[..^Previous.Length]);
        }

        foreach (var left in new[] { "*" + Next, "*" + Gone, Apart + "*" }.SelectMany(pattern => Directory.EnumerateDirectories(root, pattern)).ToList())
        {
            Delete(left);
        }
    }

    /// <summary>Ends a swap cut short: the new state where it is in its place, else the previous one, which comes back whole.</summary>
    private static void Settle(string current)
    {
        var previous = current + Previous;
        if (!Directory.Exists(previous))
        {
            return;
        }

        if (FileMedium.Holds(current))
        {
            KeepSnapshots(previous, current);
            Delete(previous);
            return;
        }

        // A folder without a database is no state of a world: what stands there was made by something else.
        KeepSnapshots(current, previous);
        Delete(current);
        Directory.Move(previous, current);
    }

    private static void KeepSnapshots(string previous, string current)
    {
        var (from, to) = (SnapshotsIn(previous), SnapshotsIn(current));
        if (!Directory.Exists(from))
        {
            return;
        }

        if (!Directory.Exists(to))
        {
            Directory.Move(from, to);
            return;
        }

        foreach (var snapshot in Directory.EnumerateDirectories(from).Where(s => !Directory.Exists(Path.Combine(to, Path.GetFileName(s)))).ToList())
        {
            Directory.Move(snapshot, Path.Combine(to, Path.GetFileName(snapshot)));
        }
    }

    [GeneratedRegex("^[a-zA-Z0-9][a-zA-Z0-9_-]{0,49}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
