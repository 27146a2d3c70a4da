using System.Runtime.InteropServices;
using System.Text;

namespace ChorusSandbox.Platform.Store;

/// <summary>Makes the names of a folder survive a power cut, where the system knows that act.</summary>
internal static class FolderSync
{
    public static void Run(string folder)
    {
        // Windows journals names by itself and has no such call.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = OpenFolder(Encoding.UTF8.GetBytes(folder + "\0"), 0);
        if (descriptor < 0)
        {
            return;
        }

        // Some file systems answer that a folder cannot be synced: they keep names safe in their own way.
        _ = SyncDescriptor(descriptor);
        _ = CloseDescriptor(descriptor);
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenFolder(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SyncDescriptor(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int CloseDescriptor(int descriptor);
}
