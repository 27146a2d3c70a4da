namespace ChorusSandbox.EndToEndTests.Hands;

/// <summary>How somebody works a page: with a mouse, or with the keyboard alone. The journeys are the same.</summary>
internal interface IHand
{
    /// <summary>Presses a button or follows a link.</summary>
    Task Press(ILocator target);

    /// <summary>Ticks a box.</summary>
    Task Tick(ILocator target);

    /// <summary>Types in a field, in the place of what it holds.</summary>
    Task Write(ILocator target, string text);

    /// <summary>Chooses a line of a list by its label.</summary>
    Task Choose(ILocator target, string label);
}
