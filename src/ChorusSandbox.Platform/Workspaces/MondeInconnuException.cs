namespace ChorusSandbox.Platform.Workspaces;

/// <summary>No world has that name.</summary>
public sealed class MondeInconnuException(string id) : Exception($"Aucun monde ne s’appelle « {id} ».")
{
    /// <summary>The name asked for.</summary>
    public string Id { get; } = id;
}
