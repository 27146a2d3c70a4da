namespace ChorusSandbox.EndToEndTests.Hands;

/// <summary>With a mouse.</summary>
internal sealed class MouseHand : IHand
{
    public Task Press(ILocator target) => target.ClickAsync();

    public Task Tick(ILocator target) => target.CheckAsync();

    public Task Write(ILocator target, string text) => target.FillAsync(text);

    public Task Choose(ILocator target, string label) => target.SelectOptionAsync(new SelectOptionValue { Label = label });
}
