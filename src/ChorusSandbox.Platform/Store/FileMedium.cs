using Microsoft.Win32.SafeHandles;

namespace ChorusSandbox.Platform.Store;

/// <summary>A store in a folder: data in <c>name</c>, log in <c>name-log</c>, and one <c>lock</c> file that a single process holds.</summary>
/// <param name="folder">The folder, made when missing.</param>
/// <param name="name">The name of the data file.</param>
/// <param name="isDraft">True of a store that a crash throws away as a whole: it is synced once, when it is given back.</param>
public sealed class FileMedium(string folder, string name = FileMedium.World, bool isDraft = false) : IStoreMedium
{
    private const string World = "workspace.db";

    private FileStream? held;
    private SafeFileHandle? data;
    private SafeFileHandle? log;

    /// <summary>True when a folder holds the store of a world.</summary>
    public static bool Holds(string folder) => File.Exists(Path.Combine(folder, World));

    /// <summary>The files of the store of a world: data and log.</summary>
    public static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, World + "*");

    /// <inheritdoc/>
    public Stream OpenData() => new FileBytes(data = Open(name));

    /// <inheritdoc/>
    public Stream OpenLog() => new FileBytes(log = Open(name + "-log"));

    /// <inheritdoc/>
    public void SyncData() => Sync(data!);

    /// <inheritdoc/>
    public void SyncLog() => Sync(log!);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (isDraft && held is not null)
        {
            SyncOnce(name);
            SyncOnce(name + "-log");
        }

        held?.Dispose();
        held = null;
    }

    private void Sync(SafeFileHandle file)
    {
        if (!isDraft)
        {
            RandomAccess.FlushToDisk(file);
        }
    }

    private void SyncOnce(string file)
    {
        var path = Path.Combine(folder, file);
        if (File.Exists(path))
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            RandomAccess.FlushToDisk(handle);
        }
    }

    private SafeFileHandle Open(string file)
    {
        held ??= Lock();
        var path = Path.Combine(folder, file);
        var isNew = !File.Exists(path);
        // Our own lock keeps other processes out, so the share is open: a snapshot copies the file while it is in use.
        var handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        if (isNew)
        {
            FolderSync.Run(folder);
        }

        return handle;
    }

    private FileStream Lock()
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException refused) when (IsSharingViolation(refused))
        {
            throw new StoreLockedException(folder, refused);
        }
    }

    // 32 and 33 are Windows' sharing and lock violations, 11 and 35 are EWOULDBLOCK of Linux and macOS.
    private static bool IsSharingViolation(IOException refused) => (refused.HResult & 0xFFFF) is 32 or 33 or 11 or 35;
}
