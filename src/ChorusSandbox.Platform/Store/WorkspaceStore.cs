using System.Text.Json;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Store;

/// <summary>
/// The single gate of a world. A write is a synchronous delegate over a <see cref="UnitOfWork"/>; it is acknowledged once
/// its batch is durable, and only then can anybody read it.
/// </summary>
public sealed class WorkspaceStore : IAsyncDisposable
{
    private readonly Gate _gate;
    private readonly TimeProvider _wall;
    private Resumes _working = Resumes.Vides;
    private volatile Resumes _published = Resumes.Vides;

    private WorkspaceStore(IStoreMedium medium, TimeProvider wall)
    {
        _wall = wall;
        _gate = Gate.Open(medium, JournalJson.Options, committed: _ => Publish(), opened: contents => _published = _working = Fold(contents));
    }

    /// <summary>Opens a world's store: lock, checkpoint, self-check, summaries.</summary>
    /// <exception cref="StoreLockedException">Another process has it open.</exception>
    /// <exception cref="StoreCorruptException">What is kept cannot be read.</exception>
    /// <exception cref="MondeTropRecentException">A later version of the program wrote it.</exception>
    public static Task<WorkspaceStore> Open(IStoreMedium medium, TimeProvider wall) => Task.Run(() => new WorkspaceStore(medium, wall));

    /// <summary>Opens the store of a world that was made before: one that is lost or empty is not made anew in its place.</summary>
    /// <param name="folder">The folder of the world.</param>
    /// <param name="wall">Wall time.</param>
    /// <param name="isDraft">True of a copy that is thrown away.</param>
    /// <exception cref="StoreLockedException">Another process has it open.</exception>
    /// <exception cref="StoreCorruptException">What is kept cannot be read, or nothing is.</exception>
    /// <exception cref="MondeTropRecentException">A later version of the program wrote it.</exception>
    public static async Task<WorkspaceStore> OpenMade(string folder, TimeProvider wall, bool isDraft = false)
    {
        if (!FileMedium.Holds(folder))
        {
            throw new StoreCorruptException("Sa base a disparu de son dossier : restaurez un instantané ou réinitialisez le monde.");
        }

        var store = await Open(new FileMedium(folder, isDraft: isDraft), wall);
        if (store.Resumes.EstVierge)
        {
            await store.DisposeAsync();
            throw new StoreCorruptException("Sa base est vide : restaurez un instantané ou réinitialisez le monde.");
        }

        return store;
    }

    /// <summary>The summaries: what is durable, as of now.</summary>
    public Resumes Resumes => _published;

    /// <summary>Said by the writer each time a batch is durable and readable. The one who listens does no work there.</summary>
    internal event Action? Changed;

    /// <summary>
    /// Runs one act on the writer and awaits its durability. A delegate that throws leaves nothing behind. The instant of the
    /// act is the world's, read on the writer.
    /// </summary>
    public Task<T> Write<T>(Func<UnitOfWork, T> act, CancellationToken ct = default) => Write(null, act, ct);

    /// <summary>Runs one act as of an instant of the world: an agenda entry's own.</summary>
    internal Task<T> WriteAt<T>(DateTimeOffset instant, Func<UnitOfWork, T> act) => Write(instant, act, CancellationToken.None);

    private Task<T> Write<T>(DateTimeOffset? instant, Func<UnitOfWork, T> act, CancellationToken ct) =>
        _gate.Write(changes =>
        {
            var mur = _wall.GetUtcNow();
            var work = new UnitOfWork(changes, _working, _wall, instant ?? (_working.EstVierge ? mur : _working.Maintenant(mur)), mur);
            var result = act(work);
            changes.WhenKept(() => _working = work.Resumes);
            return result;
        }, ct);

    /// <summary>A record by its number, whatever number somebody asks for; null when there is none.</summary>
    public T? Read<T>(long id) where T : class => id > 0 ? _gate.Read<T>(id) : null;

    /// <summary>Records by their numbers, in that order.</summary>
    public IReadOnlyList<T> ReadMany<T>(IReadOnlyList<long> ids) where T : class => _gate.ReadMany<T>(ids);

    /// <summary>Every record of a type, in order of number: for exports and the opening only.</summary>
    public IEnumerable<(long Id, T Record)> Scan<T>() where T : class => _gate.Scan<T>();

    /// <summary>The journal from an entry on, in order; read by pages, so that nothing holds the store.</summary>
    public IEnumerable<Evenement> Journal(long depuis = 1)
    {
        const int page = 500;
        var dernier = Resumes.DernierFait;
        for (var seq = Math.Max(1, depuis); seq <= dernier; seq += page)
        {
            foreach (var evenement in ReadMany<Evenement>([.. Range(seq, Math.Min(page, dernier - seq + 1))]))
            {
                yield return evenement;
            }
        }
    }

    /// <summary>A job of the writer over closed files: between two batches, after a checkpoint.</summary>
    public Task<T> Exclusive<T>(Func<T> job, CancellationToken ct = default) => _gate.Exclusive(job, ct);

    public ValueTask DisposeAsync() => _gate.DisposeAsync();

    private static IEnumerable<long> Range(long start, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            yield return start + i;
        }
    }

    private void Publish()
    {
        _published = _working;
        Changed?.Invoke();
    }

    /// <summary>The summaries computed anew from the records: equal to those that were kept.</summary>
    internal Resumes Fold() => Fold(_gate.Contents);

    private static Resumes Fold(Contents contents)
    {
        var resumes = Add<MetaMonde>(Resumes.Vides);
        if (!resumes.EstVierge && resumes.Meta.Version > MetaMonde.VersionCourante)
        {
            throw new MondeTropRecentException(resumes.Meta.Version);
        }

        // Invoices and journal are most of a world, and meet in no summary: one is read while the other waits for the database.
        // On a thread of its own: worlds that open by hundreds would fill the pool with threads that wait for the pool.
        var factures = Task.Factory.StartNew(
            () => IndexFactures.De([.. All<Facture>(LectureAbregee.Options).Select(ResumeFacture.De)]), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            return Others().AvecFactures(factures.GetAwaiter().GetResult());
        }
        finally
        {
            // Nobody closes the database under it, whatever the other has met.
            Task.WaitAny(factures);
        }

        Resumes Others()
        {
            var sans = resumes.AvecJournal(All<Evenement>(LectureAbregee.Options).Select(e => e.Fait)).AvecAgenda(All<EntreeAgenda>());
            sans = Add<Structure>(sans);
            sans = Add<Utilisateur>(sans);
            sans = Add<CompteTechnique>(sans);
            sans = Add<Marche>(sans);
            sans = Add<SecretHache>(sans);
            sans = Add<FluxDepose>(sans, LectureAbregee.Options);
            return Add<Fichier>(sans);
        }

        Resumes Add<T>(Resumes avant, JsonSerializerOptions? json = null) where T : class =>
            contents.Records<T>(json).Aggregate(avant, (apres, lu) => apres.Avec(typeof(T), lu.Id, lu.Record));

        IEnumerable<T> All<T>(JsonSerializerOptions? json = null) where T : class => contents.Records<T>(json).Select(lu => lu.Record);
    }
}
