using System.Collections.Concurrent;
using System.Threading.Channels;

using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access.Qualification;

using Entree = ChorusSandbox.Server.Access.RegistreDEchanges.Entree;

namespace ChorusSandbox.Server.Access;

/// <summary>
/// The last exchanges of each world, bounded, in files of the world's folder: what never became an act is only here. They
/// are dropped with the world, outlive the program, and leave with no export. A call hands its exchange over and goes on: a
/// queue stands between it and the disk, and when the queue is full an exchange is not kept rather than a call delayed. An
/// exchange that names no world (no token, an unknown one, a wrong secret) is shown with those of every world.
/// </summary>
public sealed class JournalDesRequetes : IAsyncDisposable
{
    private const string SansMonde = "";
    private const string Dossier = "echanges";
    private const int FileAuPlus = 4_096;
    private const long SignesAuPlus = 16L * 1024 * 1024;
    private const int LotAuPlus = 256;

    private readonly Workspaces _workspaces;
    private readonly string _dossier;
    private readonly ILogger<JournalDesRequetes> _logger;
    private readonly NumerosDEchange _numeros;
    private readonly ConcurrentDictionary<string, RegistreDEchanges> _parMonde = new(StringComparer.Ordinal);
    private readonly SuiviDeQualification? _suivi;
    private readonly Channel<(string Monde, RegistreDEchanges Registre, Entree Entree)> _file =
        Channel.CreateBounded<(string, RegistreDEchanges, Entree)>(new BoundedChannelOptions(FileAuPlus) { SingleReader = true });

    private readonly Task _ecriture;
    private long _signes;
    private long _perdus;

    /// <summary>Opens the request log of an installation.</summary>
    /// <param name="workspaces">Its worlds.</param>
    /// <param name="data">Its folder.</param>
    /// <param name="logger">Says what the disk refuses.</param>
    /// <param name="suivi">Told of the exchanges once they are kept.</param>
    public JournalDesRequetes(Workspaces workspaces, string data, ILogger<JournalDesRequetes> logger, SuiviDeQualification? suivi = null)
    {
        (_workspaces, _dossier, _logger, _suivi) = (workspaces, Path.Combine(data, Dossier), logger, suivi);
        _numeros = new NumerosDEchange(_dossier);
        _ecriture = Task.Run(Ecrire);
    }

    /// <summary>Exchanges that were not kept since the program began, the disk being slower than the calls.</summary>
    public long Perdus => Interlocked.Read(ref _perdus);

    /// <summary>A number for the next exchange.</summary>
    public string NextTrace() => _numeros.Suivant();

    /// <summary>Keeps an exchange; the oldest of its world goes when there are too many.</summary>
    public void Add(string? monde, Echange echange)
    {
        if (Interlocked.Read(ref _signes) > SignesAuPlus)
        {
            Interlocked.Increment(ref _perdus);
            return;
        }

        var registre = Registre(monde ?? SansMonde);
        var entree = registre.Ajouter(echange);
        Interlocked.Add(ref _signes, Signes(echange));
        if (!_file.Writer.TryWrite((monde ?? SansMonde, registre, entree)))
        {
            Interlocked.Add(ref _signes, -Signes(echange));
            Interlocked.Increment(ref _perdus);
            registre.Oublier(entree);
        }
    }

    /// <summary>Counts and reports an exchange that could not even be handed over.</summary>
    public void Lost(Exception reason)
    {
        Interlocked.Increment(ref _perdus);
        _logger.LogError(reason, "An exchange could not be kept.");
    }

    /// <summary>A page of the exchanges of a world and of those of none that answer to a filter, whole.</summary>
    /// <param name="monde">The world.</param>
    /// <param name="filtre">What is looked for.</param>
    /// <param name="cibles">What the invoice of the filter is known by; null when the filter names none.</param>
    /// <param name="avant">Only those before this number; all when null.</param>
    /// <param name="taille">How many at most.</param>
    /// <param name="resumes">True where bodies are not wanted: nothing is read from the disk unless a text is looked for.</param>
    public PageEchanges Rechercher(string monde, FiltreEchanges filtre, CiblesDeFacture? cibles, string? avant, int taille, bool resumes = false)
    {
        var lignes = new List<Echange>(taille);
        foreach (var (registre, entree) in Entrees(monde))
        {
            if ((avant is not null && string.CompareOrdinal(entree.Resume.Trace, avant) >= 0) || !filtre.Admet(entree.Resume, cibles))
            {
                continue;
            }

            var echange = resumes && filtre.Texte is not { Length: > 0 } ? entree.Resume : registre.Lire(entree);
            if (echange is null || !filtre.Trouve(echange))
            {
                continue;
            }

            if (lignes.Count == taille)
            {
                return new PageEchanges(lignes, lignes[^1].Trace);
            }

            lignes.Add(echange);
        }

        return new PageEchanges(lignes, null);
    }

    /// <summary>One exchange, whole; null when it is not of this world, or no longer kept.</summary>
    public Echange? Find(string monde, string trace) =>
        Entrees(monde).Where(e => e.Entree.Resume.Trace == trace).Select(e => e.Registre.Lire(e.Entree)).FirstOrDefault();

    /// <summary>A number that moves whenever an exchange of this world, or of none, is kept.</summary>
    public long Version(string monde) => Registre(monde).Version + Registre(SansMonde).Version;

    public async ValueTask DisposeAsync()
    {
        _file.Writer.TryComplete();
        await _ecriture;
    }

    private IEnumerable<(RegistreDEchanges Registre, Entree Entree)> Entrees(string monde)
    {
        var (sien, autre) = (Registre(monde), Registre(SansMonde));
        return sien.Entrees().Select(e => (sien, e)).Concat(sien == autre ? [] : autre.Entrees().Select(e => (autre, e)))
            .OrderByDescending(e => e.Item2.Resume.Trace, StringComparer.Ordinal);
    }

    private RegistreDEchanges Registre(string monde)
    {
        if (_parMonde.TryGetValue(monde, out var connu))
        {
            return connu;
        }

        foreach (var disparu in _parMonde.Keys.Where(m => m != SansMonde && _workspaces.Find(m) is null))
        {
            _parMonde.TryRemove(disparu, out _);
        }

        return _workspaces.Find(monde) is null
            ? _parMonde.GetOrAdd(SansMonde, _ => new RegistreDEchanges(_dossier))
            : _parMonde.GetOrAdd(monde, m => new RegistreDEchanges(Path.Combine(_workspaces.FolderOf(m), Dossier)));
    }

    private async Task Ecrire()
    {
        var lot = new List<(string Monde, RegistreDEchanges Registre, Entree Entree)>(LotAuPlus);
        while (await _file.Reader.WaitToReadAsync())
        {
            while (lot.Count < LotAuPlus && _file.Reader.TryRead(out var suivant))
            {
                lot.Add(suivant);
            }

            foreach (var groupe in lot.GroupBy(l => (l.Monde, l.Registre), l => l.Entree))
            {
                Ecrire(groupe.Key.Monde, groupe.Key.Registre, [.. groupe]);
            }

            lot.Clear();
        }
    }

    private void Ecrire(string monde, RegistreDEchanges registre, List<Entree> entrees)
    {
        var echanges = entrees.ConvertAll(e => e.Entier!);
        var signes = echanges.Sum(Signes);
        try
        {
            if (registre.Ecrire(entrees))
            {
                _suivi?.Noter(monde, echanges);
                return;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _logger.LogWarning(e, "Exchanges could not be kept.");
        }
        finally
        {
            Interlocked.Add(ref _signes, -signes);
        }

        Interlocked.Add(ref _perdus, entrees.Count);
        entrees.ForEach(registre.Oublier);
    }

    private static long Signes(Echange echange) => echange.Requete.Length + echange.Reponse.Length + 500;
}
