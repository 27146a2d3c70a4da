namespace ChorusSandbox.Platform.Workspaces;

/// <summary>The world was written by a later version of the program: nothing of it is read.</summary>
public sealed class MondeTropRecentException(int version)
    : Exception($"Il a été écrit par une version plus récente du bac à sable (format {version}).");
