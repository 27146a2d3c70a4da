using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Norme.Ensembles;

/// <summary>Something that a condition names and that stands in the file any number of times: a term, a group, a path.</summary>
internal abstract class Ensemble
{
    /// <summary>The frames it looks at, one bit each; bit 0, the root, is the same for the whole file.</summary>
    public abstract int Cadres { get; }

    /// <summary>True when its values compare as numbers.</summary>
    public bool EstNombre { get; init; }

    /// <summary>True when it is the same wherever it is asked: it is then looked for once a file.</summary>
    public bool EstConstant => (Cadres & ~1) == 0;

    /// <summary>Its nodes; the list is the given one, or one that is kept: it is only read.</summary>
    public abstract List<Noeud> Noeuds(Evaluation e, List<Noeud> tampon);

    /// <summary>Where it would stand, when it does not: the nearest element that is there and what is missing below.</summary>
    public abstract (ElementXml Ancre, string Reste) Absent(Evaluation e);

    public bool Existe(Evaluation e)
    {
        var tampon = e.Louer();
        var existe = Noeuds(e, tampon).Count > 0;
        e.Rendre(tampon);
        return existe;
    }
}
