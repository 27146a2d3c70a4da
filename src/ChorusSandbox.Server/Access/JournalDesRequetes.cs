using System.Collections.Concurrent;
using System.Threading.Channels;

using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access.Qualification;

using Entree = ChorusSandbox.Server.Access.RegistreDEchanges.Entree;

namespace ChorusSandbox.Server.Access;

/// <summary>
/// The last exchanges of each world, bounded, in files beside the world: what never became an act is only here. They are dropped
/// with the world, outlive the program, a reset and a restoration, and leave with no export. A queue stands between a call and the
/// disk; a call waits a little for its exchange to be written, so that a kill takes nothing that was answered, and never for a
/// queue that is full or a disk that is slow: its exchange is then lost, or written later. An exchange that names no world (no
/// token, an unknown one, a wrong secret) is shown with those of every world.
/// </summary>
public sealed class JournalDesRequetes : IAsyncDisposable
{
    private const string SansMonde = "";
    private const string Dossier = "echanges";
    private const int FileAuPlus = 4_096;
    private const long SignesAuPlus = 16L * 1024 * 1024;
    private const int LotAuPlus = 256;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly Workspaces _workspaces;
    private readonly TimeProvider _wall;
    private readonly string _dossier;
    private readonly ILogger<JournalDesRequetes> _logger;
    private readonly NumerosDEchange _numeros;
    private readonly ConcurrentDictionary<string, RegistreDEchanges> _parMonde = new(StringComparer.Ordinal);
    private readonly SuiviDeQualification? _suivi;
    private readonly Channel<(RegistreDEchanges Registre, Entree Entree)> _file =
        Channel.CreateBounded<(RegistreDEchanges, Entree)>(new BoundedChannelOptions(FileAuPlus) { SingleReader = true });

    private readonly Task _ecriture;
    private long _signes;
    private long _perdus;

    /// <summary>Opens the request log of an installation.</summary>
    /// <param name="workspaces">Its worlds.</param>
    /// <param name="data">Its folder.</param>
    /// <param name="wall">Wall time.</param>
    /// <param name="logger">Says what could not be kept.</param>
    /// <param name="suivi">Told of the exchanges once they are kept.</param>
    public JournalDesRequetes(Workspaces workspaces, string data, TimeProvider wall, ILogger<JournalDesRequetes> logger, SuiviDeQualification? suivi = null)
    {
        (_workspaces, _dossier, _wall, _logger, _suivi) = (workspaces, Path.Combine(data, Dossier), wall, logger, suivi);
        _numeros = new NumerosDEchange(_dossier);
        _ecriture = Task.Run(Ecrire);
    }

    /// <summary>Exchanges that were not kept since the program began, the disk being slower than the calls or refusing them.</summary>
    public long Perdus => Interlocked.Read(ref _perdus);

    /// <summary>A number for the next exchange.</summary>
    public string NextTrace() => _numeros.Suivant();

    /// <summary>Keeps an exchange; the oldest of its world goes when there are too many. Done once it is written, or soon after.</summary>
    public async Task Add(string? monde, Echange echange)
    {
        if (Interlocked.Read(ref _signes) > SignesAuPlus)
        {
            Interlocked.Increment(ref _perdus);
            return;
        }

        var registre = Registre(monde ?? SansMonde);
        var entree = registre.Ajouter(echange);
        Interlocked.Add(ref _signes, entree.Signes);
        if (!_file.Writer.TryWrite((registre, entree)))
        {
            Interlocked.Add(ref _signes, -entree.Signes);
            Perdre(registre, [entree]);
            return;
        }

        try
        {
            await entree.Ecrite.WaitAsync(Patience, _wall);
        }
        catch (TimeoutException)
        {
            // The answer is worth more than its trace.
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
        if (_workspaces.Find(monde) is { } inscrit)
        {
            return _parMonde.GetOrAdd(monde, m => new RegistreDEchanges(m, _workspaces.FolderBeside(inscrit)));
        }

        foreach (var disparu in monde == SansMonde ? [] : _parMonde.Keys.Where(EstDisparu))
        {
            _parMonde.TryRemove(disparu, out _);
        }

        return _parMonde.GetOrAdd(SansMonde, m => new RegistreDEchanges(m, _dossier));
    }

    private bool EstDisparu(string monde) => monde != SansMonde && _workspaces.Find(monde) is null;

    private async Task Ecrire()
    {
        var lot = new List<(RegistreDEchanges Registre, Entree Entree)>(LotAuPlus);
        while (await _file.Reader.WaitToReadAsync())
        {
            while (lot.Count < LotAuPlus && _file.Reader.TryRead(out var suivant))
            {
                lot.Add(suivant);
            }

            foreach (var groupe in lot.GroupBy(l => l.Registre, l => l.Entree))
            {
                Ecrire(groupe.Key, [.. groupe]);
            }

            lot.Clear();
        }
    }

    /// <summary>Writes exchanges, then has them noted. Whatever goes wrong with these, those of the other worlds follow.</summary>
    private void Ecrire(RegistreDEchanges registre, List<Entree> entrees)
    {
        var echanges = entrees.ConvertAll(e => e.Entier!);
        var gardes = Garder(registre, entrees);
        Interlocked.Add(ref _signes, -entrees.Sum(e => e.Signes));
        entrees.ForEach(e => e.Finir());
        if (gardes)
        {
            Noter(registre.Monde, echanges);
        }
    }

    private bool Garder(RegistreDEchanges registre, List<Entree> entrees)
    {
        try
        {
            if (EstDisparu(registre.Monde))
            {
                return false;
            }

            registre.Ecrire(entrees);
            if (EstDisparu(registre.Monde))
            {
                // Deleted at this very moment: its folder is not left behind.
                registre.Supprimer();
            }

            return true;
        }
        catch (Exception e)
        {
            _logger.LogWarning(e, "{Nombre} exchanges of the world « {Monde} » could not be kept.", entrees.Count, registre.Monde);
            Perdre(registre, entrees);
            return false;
        }
    }

    private void Noter(string monde, List<Echange> echanges)
    {
        try
        {
            _suivi?.Noter(monde, echanges);
        }
        catch (Exception e)
        {
            _logger.LogWarning(e, "{Nombre} exchanges of the world « {Monde} » are kept, and not in its checklist.", echanges.Count, monde);
        }
    }

    private void Perdre(RegistreDEchanges registre, List<Entree> entrees)
    {
        Interlocked.Add(ref _perdus, entrees.Count);
        entrees.ForEach(registre.Oublier);
    }
}
