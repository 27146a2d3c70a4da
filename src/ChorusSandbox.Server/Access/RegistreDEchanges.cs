namespace ChorusSandbox.Server.Access;

/// <summary>The exchanges of one world: their summaries in memory, the rest on the disk once the writer has put it there.</summary>
internal sealed class RegistreDEchanges(string dossier)
{
    private const int AuPlus = 5_000;

    private readonly Lock _liste = new();
    private readonly Lock _disque = new();
    private readonly SegmentsDEchanges _segments = new(dossier);
    private readonly LinkedList<Entree> _entrees = [];
    private bool _charge;
    private bool _aEcrit;

    /// <summary>Moves at each exchange.</summary>
    public long Version { get; private set; }

    /// <summary>Keeps an exchange in memory until the writer takes it.</summary>
    public Entree Ajouter(Echange echange)
    {
        var entree = new Entree(echange.Resume()) { Entier = echange };
        lock (_liste)
        {
            _entrees.AddLast(entree);
            Version++;
            if (_entrees.Count > AuPlus)
            {
                _entrees.RemoveFirst();
            }
        }

        return entree;
    }

    /// <summary>Forgets an exchange that could not be written.</summary>
    public void Oublier(Entree entree)
    {
        lock (_liste)
        {
            _entrees.Remove(entree);
        }
    }

    /// <summary>Writes exchanges to the disk and frees the memory of their bodies; false when they could not be kept.</summary>
    public bool Ecrire(List<Entree> entrees)
    {
        Charger();
        lock (_disque)
        {
            Rafraichir();
            if (!Directory.Exists(Path.GetDirectoryName(dossier)))
            {
                return false;
            }

            var places = _segments.Ajouter([.. entrees.Select(e => e.Entier!)]);
            _aEcrit = true;
            var premier = _segments.Elaguer();
            lock (_liste)
            {
                for (var i = 0; i < entrees.Count; i++)
                {
                    (entrees[i].Place, entrees[i].Entier) = (places[i], null);
                }

                while (_entrees.First is { Value.Place: { } place } && place.Segment < premier)
                {
                    _entrees.RemoveFirst();
                }
            }

            return true;
        }
    }

    /// <summary>The summaries, the last one first.</summary>
    public List<Entree> Entrees()
    {
        Charger();
        lock (_disque)
        {
            Rafraichir();
        }

        lock (_liste)
        {
            return [.. _entrees.Reverse()];
        }
    }

    /// <summary>An exchange whole; null when it is gone.</summary>
    public Echange? Lire(Entree entree)
    {
        Echange? entier;
        SegmentsDEchanges.Place? place;
        lock (_liste)
        {
            (entier, place) = (entree.Entier, entree.Place);
        }

        return entier ?? (place is { } p ? _segments.Lire(p) : null);
    }

    private void Charger()
    {
        lock (_disque)
        {
            if (_charge)
            {
                return;
            }

            var anciens = _segments.Charger().Select(l => new Entree(l.Echange.Resume()) { Place = l.Place }).TakeLast(AuPlus).Reverse().ToList();
            _aEcrit = anciens.Count > 0;
            _charge = true;
            lock (_liste)
            {
                foreach (var ancien in anciens)
                {
                    _entrees.AddFirst(ancien);
                }
            }
        }
    }

    /// <summary>A world made anew or put back has another folder: what was kept of its past went with the old one.</summary>
    private void Rafraichir()
    {
        if (!_aEcrit || _segments.Existe)
        {
            return;
        }

        _aEcrit = false;
        lock (_liste)
        {
            for (var noeud = _entrees.First; noeud is not null;)
            {
                var suite = noeud.Next;
                if (noeud.Value.Place is not null)
                {
                    _entrees.Remove(noeud);
                }

                noeud = suite;
            }
        }
    }

    /// <summary>An exchange of the list.</summary>
    /// <param name="resume">What lists and filters need of it.</param>
    internal sealed class Entree(Echange resume)
    {
        public Echange Resume { get; } = resume;

        /// <summary>The whole, until it is on the disk.</summary>
        public Echange? Entier { get; set; }

        /// <summary>Where it is on the disk.</summary>
        public SegmentsDEchanges.Place? Place { get; set; }
    }
}
