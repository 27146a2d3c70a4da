namespace ChorusSandbox.Platform.Store;

/// <summary>What one batch changed, durable by now: each record once, in the order of its first change.</summary>
/// <param name="Changes">The records as they are kept.</param>
public sealed record CommittedBatch(IReadOnlyList<Change> Changes);
