using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Clock;

/// <summary>Business time of one world: the only reading of it. Wall time is <see cref="TimeProvider"/>'s.</summary>
public sealed class WorkspaceClock(WorkspaceStore store, TimeProvider wall)
{
    /// <summary>World instant.</summary>
    public DateTimeOffset Now => store.Resumes.Maintenant(wall.GetUtcNow());

    /// <summary>The day it is in Paris, in this world.</summary>
    public DateOnly Jour => Temps.JourDeParis(Now);

    /// <summary>How the clock runs.</summary>
    public ModeHorloge Mode => store.Resumes.Meta.Horloge.Mode;
}
