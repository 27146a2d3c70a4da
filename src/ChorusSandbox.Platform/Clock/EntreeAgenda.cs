using System.Text.Json;

using ChorusSandbox.Platform.Journal;

namespace ChorusSandbox.Platform.Clock;

/// <summary>Something that will happen: it survives a restart and runs at its own instant, in (instant, number) order.</summary>
public sealed record EntreeAgenda
{
    public required long Id { get; init; }

    /// <summary>World instant at which it is due.</summary>
    public required DateTimeOffset Instant { get; init; }

    /// <summary>Name of the act.</summary>
    public required string Acte { get; init; }

    /// <summary>What it is about, for whoever looks at the agenda.</summary>
    public Objet? Objet { get; init; }

    /// <summary>The request of the act.</summary>
    public required JsonElement Demande { get; init; }

    /// <summary>Journal entry that wrote it; absent where the data set itself did.</summary>
    public required long? Cause { get; init; }

    /// <summary>True when the last retry failed: it stays, for all to see, until somebody restarts it.</summary>
    public string? Echec { get; init; }
}
