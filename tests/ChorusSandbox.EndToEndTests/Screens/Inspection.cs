using ChorusSandbox.EndToEndTests.Portal;

using Deque.AxeCore.Playwright;

namespace ChorusSandbox.EndToEndTests.Screens;

/// <summary>Looks at screens one by one: no violation for axe, in light and dark, and nothing that must be scrolled sideways at 320 px.</summary>
internal sealed class Inspection(Desk desk)
{
    private const int Narrow = 320;

    // What is wider than the window and is not in a box of its own that scrolls, outermost first.
    private const string Overflow = """
        () => {
          if (document.scrollingElement.scrollWidth <= window.innerWidth) return "";
          const kept = e => { for (let p = e.parentElement; p; p = p.parentElement) if (getComputedStyle(p).overflowX !== "visible") return true; return false; };
          return [...document.body.querySelectorAll("*")]
            .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1 && !kept(e))
            .slice(0, 3).map(e => `${e.tagName.toLowerCase()}.${e.className} (${Math.round(e.getBoundingClientRect().right)} px)`).join(", ") || "page";
        }
        """;

    private readonly List<string> _faults = [];

    /// <summary>Goes to each screen and looks at it.</summary>
    public async Task Look(IEnumerable<Screen> screens)
    {
        foreach (var screen in screens)
        {
            await screen.Go(desk);
            await Look(screen.Name);
        }
    }

    /// <summary>Looks at the screen that is shown.</summary>
    public async Task Look(string name)
    {
        var size = desk.Page.ViewportSize!;
        await Axe(name);
        await desk.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Axe($"{name}, en sombre");
        await desk.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });

        await desk.Page.SetViewportSizeAsync(Narrow, 800);
        if (await desk.Page.EvaluateAsync<string>(Overflow) is { Length: > 0 } wide)
        {
            _faults.Add($"{name} : déborde à {Narrow} px : {wide}");
        }

        await Axe($"{name}, à {Narrow} px");
        await desk.Page.SetViewportSizeAsync(size.Width, size.Height);
    }

    /// <summary>Fails with everything that was found.</summary>
    public void Conclude() => Assert.True(_faults.Count == 0, string.Join("\n", _faults));

    private async Task Axe(string name)
    {
        var result = await desk.Page.RunAxe();
        _faults.AddRange(result.Violations.Select(v => $"{name} : {v.Id}, {v.Help} : {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
    }
}
