namespace ChorusSandbox.Platform.Store;

/// <summary>A demand made a record that is larger than 16 MB: texts of a length that no invoice has. Nothing of it is kept.</summary>
/// <param name="message">Which record.</param>
public sealed class RecordTooLargeException(string message) : Exception(message);
