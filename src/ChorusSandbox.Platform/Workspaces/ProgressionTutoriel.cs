using System.Collections.Immutable;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>Where a learner is in a lesson: it lives and dies with the world of the lesson.</summary>
public sealed record ProgressionTutoriel
{
    /// <summary>Number of the record: one lesson a world.</summary>
    public const long Numero = 1;

    /// <summary>Folder name of the lesson.</summary>
    public required string Tutoriel { get; init; }

    /// <summary>Id of the current step.</summary>
    public required string Etape { get; init; }

    /// <summary>Journal number at which each opened step was opened, by step.</summary>
    public ImmutableSortedDictionary<string, long> Ouvertures { get; init; } = ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal);

    /// <summary>How each step was done (<c>faite</c>, <c>solution</c>), by step.</summary>
    public ImmutableSortedDictionary<string, string> Faites { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Answers given, by question: the ranks of the choices, separated by commas.</summary>
    public ImmutableSortedDictionary<string, string> Reponses { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Hints opened, by step.</summary>
    public ImmutableSortedDictionary<string, int> Indices { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);
}
