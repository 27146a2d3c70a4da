namespace ChorusSandbox.Platform.Store;

/// <summary>The store could not keep what was asked, or is closed. What was asked has not been acknowledged.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : IOException(message, inner);
