using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Semantique;

/// <summary>
/// Where each term of an invoice was read. A key is the id of a term (<c>BT-1</c>), under its group and rank when the
/// group may be repeated (<c>BG-25[2]/BT-131</c>, ranks from 1), or a name of <see cref="Termes"/> for what the standard
/// does not have.
/// </summary>
public sealed class Positions
{
    /// <summary>No place at all: nothing was read.</summary>
    public static Positions Aucune { get; } = new(new Dictionary<string, Lieu>());

    private readonly Dictionary<string, Lieu> _lieux;

    internal Positions(Dictionary<string, Lieu> lieux) => _lieux = lieux;

    /// <summary>The keys, in the order of reading.</summary>
    public IReadOnlyCollection<string> Cles => _lieux.Keys;

    /// <summary>Where a term was read or would be expected; null when the syntax has no place for it.</summary>
    public Position? De(string cle) => _lieux.TryGetValue(cle, out var lieu) ? lieu.Position : null;
}
