namespace ChorusSandbox.Platform.Store;

/// <summary>A record as the batch holds it, with its body; both are null when the record is deleted.</summary>
internal readonly record struct BatchEntry(object? Record, byte[]? Body);
