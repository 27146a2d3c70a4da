namespace ChorusSandbox.EndToEndTests.Browsers;

/// <summary>A class of tests with visitors, whose windows close, or are kept, when the outcome is known.</summary>
public abstract class BrowserTest(SharedBrowser browser, RunningSandbox sandbox) : IAsyncLifetime
{
    private readonly List<Visit> _visits = [];

    internal RunningSandbox Sandbox { get; } = sandbox;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var visit in _visits)
        {
            await visit.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>A new visitor.</summary>
    internal async Task<Visit> Visit(bool script = true, int width = 1440)
    {
        var visit = await Browsers.Visit.Open(browser, Sandbox.Address, script, width);
        _visits.Add(visit);
        return visit;
    }
}
