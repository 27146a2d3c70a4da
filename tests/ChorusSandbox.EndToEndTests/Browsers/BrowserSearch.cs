namespace ChorusSandbox.EndToEndTests.Browsers;

/// <summary>Looks for a browser of the Chromium family, in the order that a person would expect: what was asked, what is installed, what Playwright has.</summary>
/// <param name="playwright">The driver.</param>
internal sealed class BrowserSearch(IPlaywright playwright)
{
    /// <summary>Variable that names the executable to use.</summary>
    public const string Variable = "CHORUS_NAVIGATEUR";

    private static readonly string[] Channels = ["chrome", "msedge"];

    // Offline, quiet, and without a sandbox of its own where root would not be let in.
    private static readonly string[] Flags =
    [
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic", "--disable-gpu",
        .. Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? new[] { "--no-sandbox" } : [],
    ];

    private static readonly string[] UsualPaths =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/microsoft-edge", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        .. ProgramFolders().SelectMany(folder => new[]
        {
            Path.Combine(folder, "Google", "Chrome", "Application", "chrome.exe"), Path.Combine(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
        }),
    ];

    /// <summary>A browser that was launched; null when there is none on this machine.</summary>
    public async Task<IBrowser?> Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } asked)
        {
            return await Launch(options => options.ExecutablePath = asked);
        }

        foreach (var channel in Channels)
        {
            if (await Launch(options => options.Channel = channel) is { } browser)
            {
                return browser;
            }
        }

        foreach (var path in UsualPaths.Where(File.Exists))
        {
            if (await Launch(options => options.ExecutablePath = path) is { } browser)
            {
                return browser;
            }
        }

        return await Launch(_ => { });
    }

    /// <summary>Null when that browser is not there or does not start: the next place is looked at.</summary>
    private async Task<IBrowser?> Launch(Action<BrowserTypeLaunchOptions> where)
    {
        var options = new BrowserTypeLaunchOptions { Args = Flags, Timeout = 30_000 };
        where(options);
        try
        {
            return await playwright.Chromium.LaunchAsync(options);
        }
        catch (PlaywrightException)
        {
            return null;
        }
    }

    private static IEnumerable<string> ProgramFolders() =>
        new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData }
            .Select(Environment.GetFolderPath).Where(folder => folder.Length > 0);
}
