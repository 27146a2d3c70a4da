namespace ChorusSandbox.Platform.Store;

/// <summary>One record as a batch leaves it.</summary>
/// <param name="Type">The type under which it is kept.</param>
/// <param name="Id">Its number.</param>
/// <param name="Record">The record, or null when it was deleted.</param>
public sealed record Change(Type Type, long Id, object? Record);
