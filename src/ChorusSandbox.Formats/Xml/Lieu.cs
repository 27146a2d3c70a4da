using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Formats.Xml;

/// <summary>A place in a file, whether something stands there or not: one can walk on from what is absent.</summary>
internal readonly struct Lieu
{
    private readonly ElementXml? _ancre;
    private readonly string? _reste;

    public Lieu(ElementXml element) : this(element, "")
    {
    }

    private Lieu(ElementXml ancre, string reste)
    {
        _ancre = ancre;
        _reste = reste;
    }

    /// <summary>The element that stands there, if any.</summary>
    public ElementXml? Element => _reste is "" ? _ancre : null;

    public bool Existe => Element is not null;

    /// <summary>The text, without the blanks around it; null when absent or empty. To ask for it is to take the element.</summary>
    public string? Texte => Element?.Prendre().Texte.Trim(' ', '\t', '\r', '\n') is { Length: > 0 } texte ? texte : null;

    public Position Position =>
        Existe
            ? new(_ancre!.Chemin, _ancre.Ligne, _ancre.Colonne)
            : new($"{_ancre!.Chemin}/{_reste}", _ancre.Ligne, _ancre.Colonne, EstPresente: false);

    public string? Attribut(string nom) => Element?.Prendre().Attribut(nom)?.Trim() is { Length: > 0 } valeur ? valeur : null;

    /// <summary>The first place that a path leads to, such as <c>cac:Party/cbc:ID</c>.</summary>
    public Lieu Vers(string chemin)
    {
        if (Element is not { } element)
        {
            return new(_ancre!, $"{_reste}/{chemin}");
        }

        return Chercher(element, chemin) is { } trouve ? new(trouve) : Absent(element, chemin);
    }

    /// <summary>The first of several paths where a text is written; where none is, the first path.</summary>
    public Lieu Premier(params ReadOnlySpan<string> chemins)
    {
        foreach (var chemin in chemins)
        {
            if (Vers(chemin) is { Texte: not null } lieu)
            {
                return lieu;
            }
        }

        return Vers(chemins[0]);
    }

    /// <summary>All places that a path leads to, in the order of the file.</summary>
    public List<Lieu> Tous(string chemin)
    {
        var lieux = new List<Lieu>();
        if (Element is { } element)
        {
            Rassembler(element, chemin, lieux);
        }

        return lieux;
    }

    private static ElementXml? Chercher(ElementXml element, ReadOnlySpan<char> chemin)
    {
        var pas = Couper(chemin, out var suite);
        foreach (var enfant in element.Enfants)
        {
            if (pas.SequenceEqual(enfant.Nom))
            {
                if (suite.IsEmpty)
                {
                    return enfant;
                }

                if (Chercher(enfant, suite) is { } trouve)
                {
                    return trouve;
                }
            }
        }

        return null;
    }

    private static Lieu Absent(ElementXml element, string chemin)
    {
        var pas = Couper(chemin, out var suite);
        foreach (var enfant in element.Enfants)
        {
            if (pas.SequenceEqual(enfant.Nom))
            {
                return Absent(enfant, suite.ToString());
            }
        }

        return new(element, chemin);
    }

    private static void Rassembler(ElementXml element, ReadOnlySpan<char> chemin, List<Lieu> lieux)
    {
        var pas = Couper(chemin, out var suite);
        foreach (var enfant in element.Enfants)
        {
            if (pas.SequenceEqual(enfant.Nom))
            {
                if (suite.IsEmpty)
                {
                    lieux.Add(new(enfant));
                }
                else
                {
                    Rassembler(enfant, suite, lieux);
                }
            }
        }
    }

    private static ReadOnlySpan<char> Couper(ReadOnlySpan<char> chemin, out ReadOnlySpan<char> suite)
    {
        var barre = chemin.IndexOf('/');
        suite = barre < 0 ? [] : chemin[(barre + 1)..];
        return barre < 0 ? chemin : chemin[..barre];
    }
}
