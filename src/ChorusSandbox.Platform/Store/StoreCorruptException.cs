namespace ChorusSandbox.Platform.Store;

/// <summary>The bytes of the store contradict themselves. Its message is one French sentence.</summary>
public sealed class StoreCorruptException(string message, Exception? inner = null) : IOException(message, inner)
{
    /// <summary>Pages that LiteDB cannot read.</summary>
    internal static StoreCorruptException Unreadable(Exception failure) => new("La base est illisible : restaurez un instantané ou réinitialisez le monde.", failure);
}
