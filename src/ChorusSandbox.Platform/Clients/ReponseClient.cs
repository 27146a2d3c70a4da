using System.Collections.Immutable;

namespace ChorusSandbox.Platform.Clients;

/// <summary>What a public client's system answered: its decisions, or how it failed.</summary>
/// <param name="Decisions">What it decides, each in its time.</param>
/// <param name="Panne">How it failed, in French; null when it answered.</param>
public sealed record ReponseClient(ImmutableArray<DecisionClient> Decisions, string? Panne)
{
    /// <summary>It answered.</summary>
    public static ReponseClient Decide(params ImmutableArray<DecisionClient> decisions) => new(decisions, null);

    /// <summary>It failed.</summary>
    public static ReponseClient EnPanne(string constat) => new([], constat);
}
