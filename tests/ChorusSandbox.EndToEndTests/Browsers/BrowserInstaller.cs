using System.ComponentModel;
using System.Diagnostics;

namespace ChorusSandbox.EndToEndTests.Browsers;

/// <summary>Tries to bring a browser: by Playwright's own installer, then, as root on Debian, by its package. Offline, both give up soon.</summary>
internal static class BrowserInstaller
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>True when something was installed.</summary>
    public static async Task<bool> ByPlaywright()
    {
        try
        {
            return await Task.Run(() => Microsoft.Playwright.Program.Main(["install", "chromium"])).WaitAsync(Patience) == 0;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>True when the package was installed; false at once where one is not root or there is no <c>apt-get</c>.</summary>
    public static async Task<bool> ByPackage() =>
        OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get")
        && await Run("apt-get", "update") && await Run("apt-get", "install", "-y", "--no-install-recommends", "chromium");

    private static async Task<bool> Run(string program, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
            using var process = Process.Start(start)!;
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            using var patience = new CancellationTokenSource(Patience);
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                return false;
            }

            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
