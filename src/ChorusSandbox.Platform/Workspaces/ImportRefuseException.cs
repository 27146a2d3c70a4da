namespace ChorusSandbox.Platform.Workspaces;

/// <summary>A file that was to become a world cannot.</summary>
public sealed class ImportRefuseException(string constat) : Exception(constat);
