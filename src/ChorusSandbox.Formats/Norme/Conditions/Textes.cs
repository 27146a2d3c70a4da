using ChorusSandbox.Formats.Norme.Ensembles;

namespace ChorusSandbox.Formats.Norme.Conditions;

/// <summary>The texts of a set, each through a function; or one text that the rule writes.</summary>
internal sealed class Textes : Operande
{
    private readonly Func<string, string?> _lire;

    private Textes(Ensemble? ensemble, string? ecrit, Func<string, string?> lire, bool direct)
    {
        Ensemble = ensemble;
        Ecrit = ecrit;
        _lire = lire;
        EstDirect = direct;
    }

    public Ensemble? Ensemble { get; }

    /// <summary>The text that the rule writes; null when they are read in the file.</summary>
    public string? Ecrit { get; }

    /// <summary>True when nothing but blanks around is taken from what is read.</summary>
    public bool EstDirect { get; }

    public override int Cadres => Ensemble?.Cadres ?? 0;

    public override Ensemble? Objet => Ensemble;

    public static Textes De(string ecrit) => new(null, ecrit, t => t, direct: true);

    /// <summary>As written, blanks included.</summary>
    public static Textes Bruts(Ensemble ensemble) => new(ensemble, null, t => t, direct: true);

    /// <summary>Without the blanks around.</summary>
    public static Textes SansBlancs(Ensemble ensemble) => new(ensemble, null, Blancs.Oter, direct: true);

    /// <summary>Through a function, which gives null where there is no such text.</summary>
    public static Textes Par(Ensemble ensemble, Func<string, string?> fonction) => new(ensemble, null, fonction, direct: false);

    /// <summary>The text of one node; null where the function finds none.</summary>
    public string? Lire(Noeud noeud) => _lire(noeud.Texte);

    public List<string> Lire(Evaluation e)
    {
        if (Ensemble is null)
        {
            return [Ecrit!];
        }

        var lus = new List<string>();
        var tampon = e.Louer();
        foreach (var noeud in Ensemble.Noeuds(e, tampon))
        {
            if (Lire(noeud) is { } texte)
            {
                lus.Add(texte);
            }
        }

        e.Rendre(tampon);
        return lus;
    }

    public override void Nombres(Evaluation e, List<decimal> sortie)
    {
        foreach (var texte in Lire(e))
        {
            if (e.Nombre(texte) is { } nombre)
            {
                sortie.Add(nombre);
            }
        }
    }

    public override string? Ecrire(Evaluation e) => Lire(e) is [var premier, ..] ? premier : null;
}
