using System.Collections.Immutable;

using ChorusSandbox.Platform.Clock;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>What a world says of itself: one record, number 1.</summary>
public sealed record MetaMonde
{
    /// <summary>Format of the records this program writes: a newer world is refused, an older one migrated.</summary>
    public const int VersionCourante = 1;

    /// <summary>Number of the only record of this type.</summary>
    public const long Numero = 1;

    public required int Version { get; init; }

    /// <summary>Seed of the data set.</summary>
    public required int Graine { get; init; }

    /// <summary>World instant at which it began.</summary>
    public required DateTimeOffset Debut { get; init; }

    public required EtatHorloge Horloge { get; init; }

    /// <summary>False when nothing runs by itself: a scenario drives the world.</summary>
    public required bool Pompe { get; init; }

    public ParametresMonde Parametres { get; init; } = new();

    /// <summary>Last number allotted, by sequence.</summary>
    public ImmutableSortedDictionary<string, long> Sequences { get; init; } = ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal);
}
