namespace ChorusSandbox.Server.Access;

/// <summary>The exchanges of one world: their summaries in memory, the rest on the disk once the writer has put it there.</summary>
/// <param name="monde">The world; empty for the exchanges of none.</param>
/// <param name="dossier">Where they lie.</param>
internal sealed class RegistreDEchanges(string monde, string dossier)
{
    private const int AuPlus = 5_000;

    private readonly Lock _liste = new();
    private readonly Lock _disque = new();
    private readonly SegmentsDEchanges _segments = new(dossier);
    private readonly LinkedList<Entree> _entrees = [];
    private bool _charge;
    private bool _aEcrit;

    public string Monde => monde;

    /// <summary>Moves at each exchange.</summary>
    public long Version { get; private set; }

    /// <summary>Keeps an exchange in memory until the writer takes it.</summary>
    public Entree Ajouter(Echange echange)
    {
        var entree = new Entree(echange);
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

    /// <summary>Writes exchanges to the disk and frees the memory of their bodies.</summary>
    /// <exception cref="IOException">The disk refuses them: none is written.</exception>
    public void Ecrire(List<Entree> entrees)
    {
        Charger();
        lock (_disque)
        {
            Rafraichir();
            var places = _segments.Ajouter([.. entrees.Select(e => e.Entier!)]);
            _aEcrit = true;
            lock (_liste)
            {
                for (var i = 0; i < entrees.Count; i++)
                {
                    (entrees[i].Place, entrees[i].Entier) = (places[i], null);
                }
            }

            Elaguer();
        }
    }

    /// <summary>Deletes what is on the disk: the world is gone.</summary>
    public void Supprimer()
    {
        lock (_disque)
        {
            if (Directory.Exists(dossier))
            {
                Directory.Delete(dossier, recursive: true);
            }
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

            var anciens = _segments.Charger().Select(l => new Entree(l.Echange, l.Place)).TakeLast(AuPlus).Reverse().ToList();
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

    /// <summary>Forgets what the segments too old to be kept held.</summary>
    private void Elaguer()
    {
        var premier = _segments.Elaguer();
        lock (_liste)
        {
            while (_entrees.First is { Value.Place: { } place } && place.Segment < premier)
            {
                _entrees.RemoveFirst();
            }
        }
    }

    /// <summary>The folder is gone, deleted by hand: so is what lay there.</summary>
    private void Rafraichir()
    {
        if (!_aEcrit || _segments.Existe)
        {
            return;
        }

        _aEcrit = false;
        _segments.Recommencer();
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
    internal sealed class Entree
    {
        private readonly TaskCompletionSource _ecrite = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>An exchange that is not on the disk yet.</summary>
        public Entree(Echange echange) => (Resume, Entier, Signes) = (echange.Resume(), echange, echange.Signes());

        /// <summary>An exchange found on the disk.</summary>
        public Entree(Echange echange, SegmentsDEchanges.Place place) => (Resume, Place) = (echange.Resume(), place);

        /// <summary>What lists and filters need of it.</summary>
        public Echange Resume { get; }

        /// <summary>How much it holds until it is on the disk.</summary>
        public long Signes { get; }

        /// <summary>The whole, until it is on the disk.</summary>
        public Echange? Entier { get; set; }

        /// <summary>Where it is on the disk.</summary>
        public SegmentsDEchanges.Place? Place { get; set; }

        /// <summary>Done once the writer is done with it.</summary>
        public Task Ecrite => _ecrite.Task;

        /// <summary>The writer is done with it.</summary>
        public void Finir() => _ecrite.SetResult();
    }
}
