using System.Text.Json.Serialization;

namespace ChorusSandbox.Server.Access.Qualification;

/// <summary>What an application has shown so far, folded from its ordinary calls: nothing of their contents.</summary>
public sealed class Carnet
{
    /// <summary>Identifier of the application.</summary>
    public required string ClientId { get; init; }

    /// <summary>Number of the last exchange that was looked at.</summary>
    public string DerniereTrace { get; set; } = "";

    /// <summary>Wall instant of the last time the world had been put back when it was looked at; null when it never was.</summary>
    public DateTimeOffset? Remise { get; set; }

    /// <summary>By operation: how many calls did what they asked for, how many were refused.</summary>
    public SortedDictionary<string, CompteDOperation> Operations { get; init; } = new(StringComparer.Ordinal);

    /// <summary>By operation and code: the errors met.</summary>
    public SortedDictionary<string, ErreurRencontree> Erreurs { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What was shown once, with the number of the exchange that shows it.</summary>
    public SortedDictionary<string, string> Faits { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What was met and waits for its sequel: an expired token, a flow on its way.</summary>
    public SortedDictionary<string, string> EnAttente { get; init; } = new(StringComparer.Ordinal);

    /// <summary>False when a file written by hand left something out.</summary>
    [JsonIgnore]
    public bool EstEntier => this is { ClientId: not null, DerniereTrace: not null, Operations: not null, Erreurs: not null, Faits: not null, EnAttente: not null }
        && Operations.Values.All(o => o is not null) && Erreurs.Values.All(e => e is { Operation: not null, Code: not null, Trace: not null })
        && Faits.Values.Concat(EnAttente.Values).All(t => t is not null);
}
