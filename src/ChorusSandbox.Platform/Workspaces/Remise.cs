namespace ChorusSandbox.Platform.Workspaces;

/// <summary>A world was put back: what it had become since is no more, what outsiders sent to it is still known.</summary>
/// <param name="Mur">Wall instant.</param>
/// <param name="Instantane">Name of the snapshot it was put back to; null when it was made as at its beginning.</param>
public sealed record Remise(DateTimeOffset Mur, string? Instantane);
