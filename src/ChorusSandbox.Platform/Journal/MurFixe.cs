namespace ChorusSandbox.Platform.Journal;

/// <summary>A wall clock that stands still: in a replay, world time is what the journal says, and nothing else moves it.</summary>
internal sealed class MurFixe(DateTimeOffset instant) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => instant;
}
