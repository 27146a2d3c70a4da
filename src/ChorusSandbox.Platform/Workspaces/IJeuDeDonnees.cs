namespace ChorusSandbox.Platform.Workspaces;

/// <summary>Border: makes the data of a new world. Simulation implements it.</summary>
public interface IJeuDeDonnees
{
    /// <summary>The data of a seed: the same seed and beginning give the same data, whatever the machine.</summary>
    /// <param name="graine">The world's seed.</param>
    /// <param name="debut">The instant the world begins.</param>
    JeuDeDonnees Generer(int graine, DateTimeOffset debut);
}
