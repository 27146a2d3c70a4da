using System.Collections.Immutable;

namespace ChorusSandbox.Server.Tutorials.Reading;

/// <summary>A container: what lies between <c>:::nom {…}</c> and its closing fence.</summary>
public sealed record Fence(int Ligne, string Nom, int Colonnes) : Part(Ligne)
{
    /// <summary>Its attributes; <c>#</c> is the id.</summary>
    public ImmutableSortedDictionary<string, string> Attributs { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>What it holds.</summary>
    public ImmutableArray<Part> Parts { get; init; } = [];

    /// <summary>Its id; null when it has none.</summary>
    public string? Id => Attributs.GetValueOrDefault("#");

    /// <summary>The containers of a name that it holds.</summary>
    public IEnumerable<Fence> De(string nom) => Parts.OfType<Fence>().Where(f => f.Nom == nom);

    /// <summary>Its text, raw: the YAML of a container is that, not its rendering. Line of the first line beside.</summary>
    public (string Texte, int Ligne) Brut => Parts.OfType<TextPart>().FirstOrDefault() is { } t ? (t.Texte, t.Ligne) : ("", Ligne + 1);
}
