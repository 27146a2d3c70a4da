namespace ChorusSandbox.EndToEndTests.Hands;

/// <summary>With the keyboard alone: Tab reaches, Enter and Space act.</summary>
/// <param name="page">The tab.</param>
internal sealed class KeyboardHand(IPage page) : IHand
{
    /// <summary>More stops than any page has: beyond, the target cannot be reached.</summary>
    private const int Patience = 250;

    public async Task Press(ILocator target)
    {
        await Reach(target);
        await page.Keyboard.PressAsync("Enter");
    }

    public async Task Tick(ILocator target)
    {
        await Reach(target);
        await page.Keyboard.PressAsync("Space");
        await Expect(target).ToBeCheckedAsync();
    }

    public async Task Write(ILocator target, string text)
    {
        await Reach(target);
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.TypeAsync(text);
    }

    public async Task Choose(ILocator target, string label)
    {
        await Reach(target);
        await page.Keyboard.TypeAsync(label);
        await Expect(target.Locator("option:checked")).ToHaveTextAsync(label);
    }

    private async Task Reach(ILocator target)
    {
        await Expect(target).ToBeVisibleAsync();
        for (var stops = 0; stops < Patience; stops++)
        {
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Le clavier n’atteint pas {target}.");
    }
}
