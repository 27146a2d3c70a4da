using System.Collections.Immutable;

namespace ChorusSandbox.Platform.Clients;

/// <summary>What a public client answers: its decisions, or nothing usable.</summary>
public abstract record ReponseClient
{
    private ReponseClient()
    {
    }

    /// <summary>Decisions, each due after its delay; none when the client is silent on purpose.</summary>
    public sealed record Decisions(ImmutableArray<DecisionClient> Liste) : ReponseClient;

    /// <summary>No usable answer: the platform tries again, then shows it.</summary>
    /// <param name="Constat">What was observed, in French.</param>
    public sealed record Panne(string Constat) : ReponseClient;
}
