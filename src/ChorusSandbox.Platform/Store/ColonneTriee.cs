namespace ChorusSandbox.Platform.Store;

/// <summary>
/// One datum of the invoices, its values in order: those that bear a value, or one between two, are found without reading the others.
/// An invoice whose value has changed stays under the old one too: whoever reads looks at the invoice itself. Immutable.
/// </summary>
/// <typeparam name="T">The datum.</typeparam>
internal sealed class ColonneTriee<T> where T : notnull
{
    private readonly Comparer<(T Valeur, long Id)> _ordre;
    private readonly (T Valeur, long Id)[] _triees;

    /// <summary>What came since they were sorted: few, so that reading them all costs little, and merging them is rare.</summary>
    private readonly Recente? _derniere;

    private readonly int _recentes;

    /// <summary>No invoice.</summary>
    /// <param name="valeurs">The order of the values; their own when there is none.</param>
    public ColonneTriee(IComparer<T>? valeurs = null)
    {
        var ordre = valeurs ?? Comparer<T>.Default;
        _ordre = Comparer<(T Valeur, long Id)>.Create((a, b) => ordre.Compare(a.Valeur, b.Valeur) is var c && c != 0 ? c : a.Id.CompareTo(b.Id));
        _triees = [];
    }

    private ColonneTriee(Comparer<(T Valeur, long Id)> ordre, (T Valeur, long Id)[] triees, Recente? derniere, int recentes) =>
        (_ordre, _triees, _derniere, _recentes) = (ordre, triees, derniere, recentes);

    /// <summary>A column that holds nothing yet, with these values.</summary>
    public ColonneTriee<T> De((T Valeur, long Id)[] valeurs)
    {
        // Invoices come by number: where a datum is common to them, or grows with them, its values are sorted already.
        if (!EstTriee(valeurs))
        {
            Array.Sort(valeurs, _ordre);
        }

        return new ColonneTriee<T>(_ordre, valeurs, null, 0);
    }

    /// <summary>The column with one value more.</summary>
    public ColonneTriee<T> Ajouter(T valeur, long id)
    {
        var plus = new ColonneTriee<T>(_ordre, _triees, new Recente(valeur, id, _derniere), _recentes + 1);
        return plus._recentes <= 256 + _triees.Length / 64 ? plus : new ColonneTriee<T>(_ordre, plus.Fusionner(), null, 0);
    }

    /// <summary>The invoices whose value stands at a place.</summary>
    /// <param name="place">Of a value: negative before the place, zero at it, positive after; values keep that order.</param>
    public Tranche Chercher(Func<T, int> place)
    {
        var (debut, fin) = (Rang(v => place(v) < 0), Rang(v => place(v) <= 0));
        return new Tranche(fin - debut + _recentes, Enumerer(debut, fin, place));
    }

    private IEnumerable<long> Enumerer(int debut, int fin, Func<T, int> place)
    {
        for (var recente = _derniere; recente is not null; recente = recente.Avant)
        {
            if (place(recente.Valeur) == 0)
            {
                yield return recente.Id;
            }
        }

        for (var i = fin - 1; i >= debut; i--)
        {
            yield return _triees[i].Id;
        }
    }

    /// <summary>How many of the sorted values come first.</summary>
    private int Rang(Func<T, bool> vientAvant)
    {
        var (debut, fin) = (0, _triees.Length);
        while (debut < fin)
        {
            var milieu = (debut + fin) / 2;
            (debut, fin) = vientAvant(_triees[milieu].Valeur) ? (milieu + 1, fin) : (debut, milieu);
        }

        return debut;
    }

    private bool EstTriee((T Valeur, long Id)[] valeurs)
    {
        for (var i = 1; i < valeurs.Length; i++)
        {
            if (_ordre.Compare(valeurs[i - 1], valeurs[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private (T Valeur, long Id)[] Fusionner()
    {
        var recentes = new (T Valeur, long Id)[_recentes];
        var rang = 0;
        for (var recente = _derniere; recente is not null; recente = recente.Avant)
        {
            recentes[rang++] = (recente.Valeur, recente.Id);
        }

        Array.Sort(recentes, _ordre);
        var toutes = new (T Valeur, long Id)[_triees.Length + recentes.Length];
        for (var (i, ancienne, nouvelle) = (0, 0, 0); i < toutes.Length; i++)
        {
            toutes[i] = nouvelle == recentes.Length || (ancienne < _triees.Length && _ordre.Compare(_triees[ancienne], recentes[nouvelle]) <= 0)
                ? _triees[ancienne++] : recentes[nouvelle++];
        }

        return toutes;
    }

    private sealed record Recente(T Valeur, long Id, Recente? Avant);
}
