using System.Collections.Frozen;

namespace ChorusSandbox.Formats.Norme;

/// <summary>Where a syntax keeps each term of EN 16931. Source: regles-en16931.md 3.</summary>
internal sealed class ModeleSemantique
{
    private readonly FrozenDictionary<string, Terme> _termes;

    public ModeleSemantique(SyntaxeDeNorme syntaxe) =>
        _termes = DonneesDeNorme.Lignes("modele.csv").Skip(1).Select(l => Lire(l, syntaxe)).ToFrozenDictionary(t => t.Id);

    public Terme this[string id] => _termes.TryGetValue(id, out var terme) ? terme : throw new InvalidOperationException($"No term {id}.");

    /// <summary>The group of a group; null above the last one.</summary>
    public string? Englobant(string id) => this[id].Groupe is { Length: > 0 } groupe ? groupe : null;

    /// <summary>The path that leads from an instance of a group to a term; null when the term does not belong to it.</summary>
    /// <param name="groupe">The group; null for the root.</param>
    /// <param name="id">The term, or a group.</param>
    public string? Chemin(string? groupe, string id)
    {
        if (id == groupe)
        {
            return ".";
        }

        var terme = this[id];
        if (Englobant(id) == groupe)
        {
            return terme.Chemin;
        }

        return Englobant(id) is { } parent && Chemin(groupe, parent) is { } debut
            ? string.Join(" | ", terme.Chemin.Split(" | ").Select(fin => Joindre(debut, fin)))
            : null;
    }

    private static string Joindre(string debut, string fin) => debut == "." ? fin : fin == "." ? debut : $"{debut}/{fin}";

    private static Terme Lire(string ligne, SyntaxeDeNorme syntaxe)
    {
        var c = ligne.Split(';');
        var chemin = syntaxe == SyntaxeDeNorme.Cii ? c[6] : syntaxe == SyntaxeDeNorme.UblCreditNote && c[5].Length > 0 ? c[5] : c[4];
        return new(c[0], c[1], c[3], chemin);
    }
}
