namespace ChorusSandbox.EndToEndTests.Browsers;

/// <summary>A visitor: one context, its tabs. When its test failed, what was seen is kept in <c>TestResults</c>.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private Visit(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    /// <summary>The tab being looked at.</summary>
    public IPage Page { get; }

    /// <summary>Opens a window on the program.</summary>
    /// <param name="browser">The browser of the run.</param>
    /// <param name="address">The program.</param>
    /// <param name="script">False for a visitor without script.</param>
    /// <param name="width">Width of the window, in CSS pixels.</param>
    public static async Task<Visit> Open(SharedBrowser browser, Uri address, bool script = true, int width = 1440)
    {
        var context = await browser.NewContext(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            Locale = "fr-FR",
            JavaScriptEnabled = script,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        await context.Tracing.StartAsync(new TracingStartOptions { Snapshots = true });
        return new Visit(context, await context.NewPageAsync());
    }

    /// <summary>Another tab of the same visitor.</summary>
    public Task<IPage> NewTab() => _context.NewPageAsync();

    public async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            await Keep();
        }

        await _context.DisposeAsync();
    }

    private async Task Keep()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "TestResults");
        var name = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "essai").Select(c => char.IsLetterOrDigit(c) ? c : '-'));
        foreach (var (page, rank) in _context.Pages.Select((page, rank) => (page, rank)))
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{rank}.png"), FullPage = true });
        }

        await _context.Tracing.StopAsync(new TracingStopOptions { Path = Path.Combine(folder, $"{name}.zip") });
    }
}
