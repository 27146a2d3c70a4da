namespace ChorusSandbox.Platform.Workspaces;

/// <summary>Where the learner of this world's lesson is. It is no act of the platform: nothing is journaled.</summary>
public sealed class NoterProgression(Workspace world)
{
    /// <summary>The progress kept; null where the world is no lesson's.</summary>
    public ProgressionTutoriel? Lire() => world.Store.Read<ProgressionTutoriel>(ProgressionTutoriel.Numero);

    /// <summary>Keeps it.</summary>
    public Task<ProgressionTutoriel> Execute(ProgressionTutoriel progression, CancellationToken ct) =>
        world.Store.Write(work => work.Put(ProgressionTutoriel.Numero, progression), ct);
}
