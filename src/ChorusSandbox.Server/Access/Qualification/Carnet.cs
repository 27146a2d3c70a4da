namespace ChorusSandbox.Server.Access.Qualification;

/// <summary>What an application has shown so far, folded from its ordinary calls: nothing of their contents.</summary>
public sealed class Carnet
{
    /// <summary>Identifier of the application.</summary>
    public required string ClientId { get; init; }

    /// <summary>Number of the last exchange that was looked at.</summary>
    public string DerniereTrace { get; set; } = "";

    /// <summary>By operation: how many calls did what they asked for, how many were refused.</summary>
    public SortedDictionary<string, CompteDOperation> Operations { get; init; } = new(StringComparer.Ordinal);

    /// <summary>By operation and code: the errors met.</summary>
    public SortedDictionary<string, ErreurRencontree> Erreurs { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What was shown once, with the number of the exchange that shows it.</summary>
    public SortedDictionary<string, string> Faits { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What was met and waits for its sequel: an expired token, a flow on its way.</summary>
    public SortedDictionary<string, string> EnAttente { get; init; } = new(StringComparer.Ordinal);
}
