namespace ChorusSandbox.Platform.Workspaces;

/// <summary>The border behind which data sets are made up.</summary>
public interface IJeuDeDonnees
{
    /// <summary>The data set of a seed, in a world that begins at an instant.</summary>
    JeuDeDonnees Generer(int graine, DateTimeOffset debut);
}
