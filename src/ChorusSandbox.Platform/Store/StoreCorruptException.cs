namespace ChorusSandbox.Platform.Store;

/// <summary>The bytes of the store contradict themselves. Its message is one French sentence.</summary>
public sealed class StoreCorruptException(string message, Exception? inner = null) : IOException(message, inner);
