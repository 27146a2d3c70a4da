namespace ChorusSandbox.Simulation.Scenarios.Steps;

/// <summary>A step of a story: one class per kind.</summary>
/// <param name="Ligne">Its line in the file.</param>
public abstract record Step(int Ligne)
{
    /// <summary>The step in words.</summary>
    public abstract string Libelle { get; }

    /// <summary>Names of what earlier steps made and that this one needs.</summary>
    public virtual IEnumerable<string> Noms => [];

    /// <summary>Name of what it makes; null when it makes nothing that can be named.</summary>
    public virtual string? Nom => null;

    /// <summary>Plays it.</summary>
    public abstract Task<StepPlayed> Play(Passage passage, CancellationToken ct);
}
