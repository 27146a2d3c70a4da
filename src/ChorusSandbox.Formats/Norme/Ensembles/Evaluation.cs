using System.Globalization;

using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Norme.Ensembles;

/// <summary>
/// The rules at work on one file: its elements by name, the instances that are being looked at, and what was already found.
/// </summary>
internal sealed class Evaluation
{
    /// <summary>Instances within one another that a condition can look at; frame 0 is the root.</summary>
    public const int NombreDeCadres = 8;

    /// <summary>
    /// Elements that may be looked at for each element of the file. A file whose structure is right needs some tens;
    /// one that repeats what may stand once could need as many as it has elements.
    /// </summary>
    private const long TravailParElement = 500;

    private const long MinimumDeTravail = 1_000_000;

    private const NumberStyles Decimal =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    private static readonly List<Noeud> Aucun = [];

    private readonly Dictionary<string, List<Noeud>> _parNom = new(StringComparer.Ordinal);
    private readonly (List<Noeud> Noeuds, bool Inevaluable)?[] _retenus;
    private readonly (Dictionary<decimal, List<Noeud>> Index, bool Inevaluable)?[] _index;
    private readonly Dictionary<List<Noeud>, (decimal Somme, bool Inevaluable)> _sommes = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<List<Noeud>> _listes = new();
    private readonly Stack<List<decimal>> _nombres = new();
    private long _elements;

    /// <param name="racine">The root of the file.</param>
    /// <param name="places">How many sets the conditions keep.</param>
    public Evaluation(ElementXml racine, int places)
    {
        _retenus = new (List<Noeud>, bool)?[places];
        _index = new (Dictionary<decimal, List<Noeud>>, bool)?[places];
        Cadre[0] = racine;
        Ranger(racine);
    }

    public ElementXml Racine => Cadre[0];

    /// <summary>The instances that are being looked at, from the root inwards.</summary>
    public ElementXml[] Cadre { get; } = new ElementXml[NombreDeCadres];

    /// <summary>
    /// Set when a text that is computed with is no number, or stands twice: the condition has then no verdict (regles-en16931.md 2).
    /// </summary>
    public bool Inevaluable { get; set; }

    /// <summary>The elements of each name.</summary>
    public IEnumerable<List<Noeud>> Tous => _parNom.Values;

    /// <summary>How many elements were looked at so far.</summary>
    public long Travail { get; private set; }

    public List<Noeud> Nommes(string nom) => _parNom.GetValueOrDefault(nom, Aucun);

    public List<Noeud> Louer() => _listes.TryPop(out var liste) ? liste : [];

    public void Rendre(List<Noeud> liste)
    {
        liste.Clear();
        _listes.Push(liste);
    }

    public List<decimal> LouerNombres() => _nombres.TryPop(out var liste) ? liste : [];

    public void Rendre(List<decimal> liste)
    {
        liste.Clear();
        _nombres.Push(liste);
    }

    /// <summary>The number that a text writes; without one, the condition has no verdict.</summary>
    public decimal? Nombre(string texte)
    {
        // ASSUMPTION: EN-02 a negative zero is zero, as XPath has it; the official processor of CII holds them different.
        if (decimal.TryParse(texte, Decimal, CultureInfo.InvariantCulture, out var nombre))
        {
            return nombre;
        }

        Inevaluable = true;
        return null;
    }

    /// <summary>The nodes of a set that is the same for the whole file.</summary>
    public List<Noeud> Retenir(int place, Ensemble ensemble)
    {
        var (noeuds, inevaluable) = _retenus[place] ?? Chercher(place, ensemble);
        Inevaluable |= inevaluable;
        return noeuds;
    }

    /// <summary>The index of a set that is the same for the whole file.</summary>
    public Dictionary<decimal, List<Noeud>> RetenirIndex(int place, Jointure jointure)
    {
        var (index, inevaluable) = _index[place] ?? Indexer(place, jointure);
        Inevaluable |= inevaluable;
        return index;
    }

    /// <summary>The sum of a list that is kept.</summary>
    public decimal RetenirSomme(List<Noeud> noeuds)
    {
        var (somme, inevaluable) = _sommes.TryGetValue(noeuds, out var retenue) ? retenue : Additionner(noeuds);
        Inevaluable |= inevaluable;
        return somme;
    }

    /// <summary>The sum of the numbers of a list.</summary>
    public decimal Sommer(List<Noeud> noeuds)
    {
        var somme = 0m;
        foreach (var noeud in noeuds)
        {
            somme += Nombre(noeud.Texte) ?? 0;
        }

        return somme;
    }

    /// <summary>Counts the elements that are looked at: a file that would have them looked at over and over is given up.</summary>
    /// <exception cref="TropDeTravailException">The bound is passed.</exception>
    public void Depenser(int elements)
    {
        Travail += elements;
        if (Travail > MinimumDeTravail + (TravailParElement * _elements))
        {
            throw new TropDeTravailException();
        }
    }

    // Apart from their callers: what is found already costs no closure.
    private (List<Noeud> Noeuds, bool Inevaluable) Chercher(int place, Ensemble ensemble)
    {
        var trouve = Isoler(() => ensemble.Noeuds(this, []));
        _retenus[place] = trouve;
        return trouve;
    }

    private (Dictionary<decimal, List<Noeud>> Index, bool Inevaluable) Indexer(int place, Jointure jointure)
    {
        var trouve = Isoler(() => jointure.Indexer(this));
        _index[place] = trouve;
        return trouve;
    }

    private (decimal Somme, bool Inevaluable) Additionner(List<Noeud> noeuds)
    {
        var trouve = Isoler(() => Sommer(noeuds));
        _sommes.Add(noeuds, trouve);
        return trouve;
    }

    private (T, bool) Isoler<T>(Func<T> chercher)
    {
        var avant = Inevaluable;
        Inevaluable = false;
        var trouve = chercher();
        var inevaluable = Inevaluable;
        Inevaluable = avant;
        return (trouve, inevaluable);
    }

    private void Ranger(ElementXml element)
    {
        _elements++;
        if (!_parNom.TryGetValue(element.Nom, out var liste))
        {
            _parNom.Add(element.Nom, liste = []);
        }

        liste.Add(new(element));
        foreach (var enfant in element.Enfants)
        {
            Ranger(enfant);
        }
    }
}
