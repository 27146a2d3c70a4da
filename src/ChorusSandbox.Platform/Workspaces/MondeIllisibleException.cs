namespace ChorusSandbox.Platform.Workspaces;

/// <summary>What a world keeps cannot be read, by this version or at all. It can still be reset, restored and deleted.</summary>
public sealed class MondeIllisibleException(string id, Exception cause) : Exception($"Le monde « {id} » ne peut pas être ouvert. {cause.Message}", cause)
{
    /// <summary>The world.</summary>
    public string Id { get; } = id;

    /// <summary>Why, as a French sentence.</summary>
    public string Constat { get; } = cause.Message;

    /// <summary>Why, and what can still be done: CONSOLE_MONDE_ILLISIBLE.</summary>
    public Refus Refus => Refus.De(CodeRefus.ConsoleMondeIllisible, "monde", Id, ("monde", Id), ("constat", Constat));
}
