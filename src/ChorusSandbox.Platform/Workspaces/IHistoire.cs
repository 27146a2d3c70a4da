namespace ChorusSandbox.Platform.Workspaces;

/// <summary>The border behind which the past of a world is made up: the acts that were done in it before anybody enters.</summary>
public interface IHistoire
{
    /// <summary>World instant at which a world begins that is to arrive at the present with this past.</summary>
    DateTimeOffset Debut(DateTimeOffset present);

    /// <summary>
    /// Plays it in a world just sown, whose clock stands at its beginning: real operations, each at its instant, the clock
    /// advanced in between, as far as <paramref name="present"/> at most. The same world and present give the same journal.
    /// </summary>
    Task Jouer(Workspace world, DateTimeOffset present, CancellationToken ct);
}
