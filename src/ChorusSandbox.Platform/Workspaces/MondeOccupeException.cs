namespace ChorusSandbox.Platform.Workspaces;

/// <summary>The world is in use, and what was asked for needs it at rest: try again a little later.</summary>
public sealed class MondeOccupeException(string id) : Exception($"Le monde « {id} » est occupé.")
{
    /// <summary>The world.</summary>
    public string Id { get; } = id;
}
