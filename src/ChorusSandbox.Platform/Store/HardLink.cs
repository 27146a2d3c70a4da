using System.Runtime.InteropServices;
using System.Text;

namespace ChorusSandbox.Platform.Store;

/// <summary>A second name for the same bytes.</summary>
internal static class HardLink
{
    /// <summary>False where the file system has no links, or not between these two places.</summary>
    public static bool TryMake(string existing, string link) =>
        OperatingSystem.IsWindows() ? MakeOnWindows(link, existing, 0) : Make(Terminated(existing), Terminated(link)) == 0;

    private static byte[] Terminated(string path) => Encoding.UTF8.GetBytes(path + "\0");

    [DllImport("libc", EntryPoint = "link")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Make(byte[] existing, byte[] link);

    [DllImport("kernel32", EntryPoint = "CreateHardLinkW")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool MakeOnWindows([MarshalAs(UnmanagedType.LPWStr)] string link, [MarshalAs(UnmanagedType.LPWStr)] string existing, nint security);
}
