using ChorusSandbox.EndToEndTests.Portal;

namespace ChorusSandbox.EndToEndTests.Screens;

/// <summary>A screen and how one comes to it.</summary>
internal sealed record Screen(string Name, Func<Desk, Task> Go)
{
    /// <summary>A screen that has an address.</summary>
    public static Screen At(string name, string address) => new(name, desk => desk.Go(address));
}
