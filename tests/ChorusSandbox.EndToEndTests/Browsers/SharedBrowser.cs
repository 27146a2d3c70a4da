namespace ChorusSandbox.EndToEndTests.Browsers;

/// <summary>The one browser of the run. Where none can be had, every test says so in one line: skipped, or failed when a browser is required.</summary>
public sealed class SharedBrowser : IAsyncLifetime
{
    /// <summary>Variable that makes a missing browser a failure: <c>1</c>.</summary>
    private const string RequiredVariable = "CHORUS_NAVIGATEUR_REQUIS";

    private const string Remedy =
        $"Aucun navigateur : installez Chrome, Edge ou Chromium (Debian : apt-get install chromium), ou donnez son chemin dans {BrowserSearch.Variable}.";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        // A loaded machine is slow, not wrong.
        SetDefaultExpectTimeout(15_000);
        _playwright = await Playwright.CreateAsync();
        var search = new BrowserSearch(_playwright);
        _browser = await search.Find();

        // A path that was asked for and does not work is not replaced by another browser.
        if (_browser is null && Environment.GetEnvironmentVariable(BrowserSearch.Variable) is null or "")
        {
            _browser = await BrowserInstaller.ByPlaywright() ? await search.Find() : null;
            _browser ??= await BrowserInstaller.ByPackage() ? await search.Find() : null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A context of its own: its cookies, its size, its script.</summary>
    public async Task<IBrowserContext> NewContext(BrowserNewContextOptions options)
    {
        if (_browser is null)
        {
            if (Environment.GetEnvironmentVariable(RequiredVariable) == "1")
            {
                Assert.Fail(Remedy);
            }

            Assert.Skip(Remedy);
        }

        return await _browser.NewContextAsync(options);
    }
}
