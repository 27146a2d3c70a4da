namespace ChorusSandbox.Platform.Workspaces;

/// <summary>Where the learner of this world's lesson is. It is no act of the platform: nothing is journaled.</summary>
public sealed class NoterProgression(Workspace world)
{
    /// <summary>The progress kept; null where the world is no lesson's.</summary>
    public ProgressionTutoriel? Lire() => world.Store.Read<ProgressionTutoriel>(ProgressionTutoriel.Numero);

    /// <summary>Keeps the progress of a lesson that begins.</summary>
    public Task<ProgressionTutoriel> Commencer(ProgressionTutoriel progression, CancellationToken ct) =>
        world.Store.Write(work => work.Put(ProgressionTutoriel.Numero, progression), ct);

    /// <summary>Changes it, from what it is at that moment: two tabs of one learner lose nothing to each other.</summary>
    /// <exception cref="InvalidOperationException">The world is no lesson's.</exception>
    public Task<ProgressionTutoriel> Execute(Func<ProgressionTutoriel, ProgressionTutoriel> change, CancellationToken ct) =>
        world.Store.Write(work => work.Put(ProgressionTutoriel.Numero,
            change(work.Get<ProgressionTutoriel>(ProgressionTutoriel.Numero) ?? throw new InvalidOperationException("No lesson was begun in this world."))), ct);
}
