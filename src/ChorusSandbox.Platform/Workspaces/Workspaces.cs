using System.Collections.Concurrent;
using System.Collections.Immutable;

using ChorusSandbox.Platform.Clients;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>
/// The worlds of an installation. Each is a folder; it opens at the first lease, closes when idle, and is reset or restored
/// at rest, by swapping folders.
/// </summary>
public sealed class Workspaces : IAsyncDisposable
{
    /// <summary>Worlds open at once at most.</summary>
    internal int MaximumOpen { get; init; } = 200;

    /// <summary>Bytes of an export at most, packed as unpacked: the 2 GB of files of a full world, and as much of records.</summary>
    public const long ExportMaximum = 4L * 1024 * 1024 * 1024;

    /// <summary>Name of the world that every installation has (design 2).</summary>
    public const string Demonstration = "demo";

    private const string FichiersTenus = "Ses fichiers ne peuvent pas être lus ou écrits : disque plein, droits manquants, ou fichiers tenus par un autre programme.";

    private const int RemisesAuPlus = 100;

    private readonly TimeProvider _wall;
    private readonly IClientPublic _client;
    private readonly Preparation _preparation;
    private readonly WorldFolders _folders;
    private readonly Installation _installation;
    private readonly ConcurrentDictionary<string, Slot> _slots = new(StringComparer.Ordinal);
    private readonly ProfilDebit _debit;
    private readonly SemaphoreSlim _naming = new(1, 1);

    /// <summary>Opens the installation of a data folder.</summary>
    /// <param name="dataFolder">The folder of all that is kept.</param>
    /// <param name="wall">Wall time.</param>
    /// <param name="jeu">Makes the data set of each world.</param>
    /// <param name="client">The simulated public clients.</param>
    /// <param name="debit">How many calls the applications of a world may make when nobody says otherwise.</param>
    /// <param name="histoire">The past of the worlds that begin with one; without it they begin at the present.</param>
    /// <exception cref="StoreLockedException">Another process has it open.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public Workspaces(
        string dataFolder, TimeProvider wall, IJeuDeDonnees jeu, IClientPublic client, ProfilDebit debit = ProfilDebit.Production, IHistoire? histoire = null)
    {
        (_wall, _client, _debit) = (wall, client, debit);
        Directory.CreateDirectory(dataFolder);
        (_installation, _folders) = (Installation.Open(dataFolder), new WorldFolders(dataFolder));
        _folders.SweepBeside(List().Select(m => m.Id));
        (_preparation, Applications) = (new Preparation(_folders, wall, jeu, client, histoire), new Applications(_installation));
    }

    /// <summary>The worlds, in the order they were made.</summary>
    public IReadOnlyList<MondeInscrit> List() => _installation.Mondes;

    /// <summary>The world of a name; null when there is none.</summary>
    public MondeInscrit? Find(string id) => _installation.Find(id);

    /// <summary>The applications of the gateway.</summary>
    public Applications Applications { get; }

    /// <summary>The faults armed in a world, which need not be open.</summary>
    /// <exception cref="MondeInconnuException">No world has that name.</exception>
    public Failures.Failures FailuresOf(string id) => SlotOf(id).Failures;

    /// <summary>The folder of what doors keep about a world: it outlives a reset and a restoration, leaves with no export, and is dropped with the world.</summary>
    public string FolderBeside(MondeInscrit monde) => _folders.Beside(monde.Id);

    /// <summary>The mark of the trainer's present password; a cookie given under another one is worth nothing.</summary>
    public string TrainerStamp => _installation.Formateur?.Sel ?? "";

    /// <summary>Keeps the trainer's password, unless it is the one kept already.</summary>
    public async Task SetTrainer(string motDePasse)
    {
        if (!await IsTrainer(motDePasse))
        {
            await _installation.Put(MotDePasseFormateur.De(motDePasse));
        }
    }

    /// <summary>True when this is the trainer's password.</summary>
    public async Task<bool> IsTrainer(string motDePasse) => _installation.Formateur is { } garde && await Task.Run(() => garde.Correspond(motDePasse));

    /// <summary>Makes the code that opens a world to a trainee, in clear for this once; the one before opens nothing any more.</summary>
    public async Task<string> NewPlace(string id)
    {
        var code = SecretsGeneres.Nouveau();
        var garde = SecretsGeneres.Hacher(1, id, code);
        return await _installation.Change(id, monde => (monde with { Place = new Place(garde.Sel, garde.Empreinte) }, code));
    }

    /// <summary>The world that a code of place opens; null when none does.</summary>
    public MondeInscrit? FindPlace(string code) => _installation.FindPlace(code);

    /// <summary>Makes a world, sown from its seed; its secrets are in the answer and nowhere else.</summary>
    public async Task<MondeCree> Create(NouveauMonde nouveau, CancellationToken ct = default)
    {
        await _naming.WaitAsync(ct);
        try
        {
            var (numero, id) = _installation.NextName(name => Directory.Exists(_folders.Of(name)));
            return await Make(numero, id, nouveau, ct);
        }
        finally
        {
            _naming.Release();
        }
    }

    /// <summary>
    /// Makes the demonstration world where there is none, its past played to the present. It is listed once it is whole: a
    /// kill on the way leaves no world, and the next start makes it.
    /// </summary>
    public async Task CreateDemonstration(CancellationToken ct = default)
    {
        await _naming.WaitAsync(ct);
        try
        {
            if (Find(Demonstration) is null)
            {
                await Make(_installation.NextNumero, Demonstration, new NouveauMonde { Nom = "Démonstration", AvecPasse = true }, ct);
            }
        }
        finally
        {
            _naming.Release();
        }
    }

    /// <summary>A lease on a world, opened if it was closed. Dispose it to give it back.</summary>
    /// <exception cref="MondeInconnuException">No world has that name.</exception>
    /// <exception cref="MondeIllisibleException">What it keeps cannot be read.</exception>
    public async Task<Workspace> Open(string id, CancellationToken ct = default)
    {
        await CloseTheIdlest();
        try
        {
            // Deleted while this lease waited at the door, it must not be made again.
            return await SlotOf(id).Lease(() => OpenWorld.Open(Known(id).Id, _folders.Of(id), _wall, _client), ct);
        }
        catch (Exception e) when (e is StoreCorruptException or MondeTropRecentException)
        {
            throw new MondeIllisibleException(id, e);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or (IOException and not StoreUnavailableException))
        {
            throw new MondeIllisibleException(id, new StoreCorruptException(FichiersTenus, e));
        }
    }

    /// <summary>Deletes a world: its folder, and its place in the installation.</summary>
    public Task Delete(string id, CancellationToken ct = default) => SlotOf(id).AtRest(async () =>
    {
        await _installation.Delete(id);
        _folders.DeleteBeside(id);
        WorldFolders.Delete(_folders.Of(id));
        _slots.TryRemove(id, out _);
        return true;
    }, ct);

    /// <summary>Makes a world as it was at its beginning: same seed, same credentials; snapshots stay, and what is kept about it.</summary>
    public Task Reset(string id, CancellationToken ct = default) => SlotOf(id).AtRest(async () =>
    {
        var (nouveau, secrets) = await Beginning(Known(id));
        await _preparation.Sow(id, nouveau, store => Semis.Remettre(store, secrets), ct);
        SlotOf(id).Failures.ToutDesarmer();
        return await PutBack(id, null);
    }, ct);

    /// <summary>Makes the secrets of a world anew: its first application and all its accounts. The other applications keep theirs.</summary>
    public Task<SecretsDuMonde> RenewSecrets(string id, CancellationToken ct = default) => SlotOf(id).Alone(async () =>
    {
        using var world = await Open(id, ct);
        var motsDePasse = await Semis.NouveauxMotsDePasse(world.Store, id);
        var application = (await Applications.Renew(id, Known(id).ClientId)).Value!;
        return new SecretsDuMonde(application.Application.ClientId, application.ClientSecret, motsDePasse);
    }, ct);

    /// <summary>The snapshots of a world, by name.</summary>
    public IReadOnlyList<string> ListSnapshots(string id) => _folders.ListSnapshots(Known(id).Id);

    /// <summary>Keeps the present state of a world under a name, in the place of one of the same name.</summary>
    /// <exception cref="ArgumentException">The name cannot be a folder's.</exception>
    /// <exception cref="MondeOccupeException">Another snapshot is being made, restored or deleted.</exception>
    public Task Snapshot(string id, string nom, CancellationToken ct = default) => !WorldFolders.IsSnapshotName(nom)
        ? Task.FromException(new ArgumentException("Not a snapshot's name.", nameof(nom)))
        : SlotOf(id).Alone(async () =>
        {
            using var world = await Open(id, ct);
            await CopyState(world, _folders.PrepareSnapshot(id, nom), ct);
            _folders.SwapSnapshot(id, nom);
            return true;
        }, ct);

    /// <summary>True when a snapshot of that name existed and is deleted.</summary>
    /// <exception cref="MondeOccupeException">Another snapshot is being made, restored or deleted.</exception>
    public Task<bool> DeleteSnapshot(string id, string nom, CancellationToken ct = default) => SlotOf(id).Alone(() =>
    {
        var exists = ListSnapshots(id).Contains(nom);
        if (exists)
        {
            _folders.DeleteSnapshot(id, nom);
        }

        return Task.FromResult(exists);
    }, ct);

    /// <summary>Puts a world back as a snapshot kept it, credentials of then included; false when there is no such snapshot.</summary>
    /// <exception cref="MondeIllisibleException">The snapshot cannot be read: the world stays as it is.</exception>
    public Task<bool> Restore(string id, string nom, CancellationToken ct = default) => SlotOf(id).AtRest(async () =>
    {
        var exists = ListSnapshots(id).Contains(nom);
        if (exists)
        {
            var prepared = _folders.Prepare(id);
            Copies.OfWorld(_folders.Snapshot(id, nom), prepared);
            await Verify(id, nom, prepared);
            await PutBack(id, nom);
        }

        return exists;
    }, ct);

    /// <summary>
    /// What an advance would bring, run to the end on a copy of the world that is then thrown away: the real acts, the real
    /// clients, and nothing of it kept.
    /// </summary>
    public async Task<ImmutableArray<Fait>> Preview(string id, DateTimeOffset jusqua, CancellationToken ct = default)
    {
        await using var rehearsal = await CopyOf(id, ct);
        return await rehearsal.World.Driver.Advance(jusqua, null, ct);
    }

    /// <summary>Writes a world as a zip, as it is now: no secret, no database file. Others go on meanwhile.</summary>
    public async Task Export(string id, Stream destination, CancellationToken ct = default)
    {
        var nom = Known(id).Nom;
        await using var copy = await CopyOf(id, ct);
        await ExportedWorld.Write(copy.World, nom, destination, ct);
    }

    /// <summary>Makes a world of an export, with new secrets.</summary>
    /// <exception cref="ImportRefuseException">The file is not an export, or is damaged.</exception>
    public async Task<MondeCree> Import(Stream source, CancellationToken ct = default)
    {
        var folder = _folders.PrepareApart();
        try
        {
            // Its secrets bear its name, which it has only once adopted.
            var id = await Adopt(folder, await ImportedWorld.Read(source, folder, _wall, _client, ct), ct);
            var secrets = await RenewSecrets(id, CancellationToken.None);
            return new MondeCree(Known(id), secrets);
        }
        finally
        {
            WorldFolders.Delete(folder);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var slot in _slots.Values)
        {
            await slot.Close();
        }

        await _installation.DisposeAsync();
        _naming.Dispose();
    }

    /// <summary>One state of a world, apart; the lease is given back as soon as it is taken.</summary>
    private async Task<WorldCopy> CopyOf(string id, CancellationToken ct)
    {
        var folder = _folders.PrepareApart();
        try
        {
            using (var world = await Open(id, ct))
            {
                await CopyState(world, folder, ct);
            }

            return new WorldCopy(await OpenWorld.Open(id, folder, _wall, _client, isDraft: true), folder);
        }
        catch
        {
            WorldFolders.Delete(folder);
            throw;
        }
    }

    private async Task CopyState(Workspace world, string folder, CancellationToken ct)
    {
        await world.Store.Exclusive(() => Copies.OfDatabase(_folders.Of(world.Id), folder), ct);
        Copies.Complete(folder, world.Pieces);
    }

    private async Task Verify(string id, string nom, string prepared)
    {
        try
        {
            await using var store = await WorkspaceStore.OpenMade(prepared, _wall);
        }
        catch (Exception e) when (e is StoreCorruptException or MondeTropRecentException)
        {
            throw new MondeIllisibleException(id, new StoreCorruptException($"L’instantané « {nom} » ne peut pas être lu, et le monde n’a pas changé. {e.Message}", e));
        }
    }

    private async Task<string> Adopt(string folder, EnteteDExport entete, CancellationToken ct)
    {
        await _naming.WaitAsync(ct);
        try
        {
            var (numero, id) = _installation.NextName(name => Directory.Exists(_folders.Of(name)));
            _folders.Adopt(folder, id);
            await _installation.Add(Installation.WithNewApplication(new MondeInscrit(numero, id, entete.Nom, entete.Graine, Installation.NewClientId(), "", "") { Debit = _debit }).Monde);
            return id;
        }
        finally
        {
            _naming.Release();
        }
    }

    /// <summary>Makes a world under a name that is free.</summary>
    private async Task<MondeCree> Make(long numero, string id, NouveauMonde nouveau, CancellationToken ct)
    {
        var motsDePasse = await _preparation.Sow(id, nouveau, store => Semis.NouveauxMotsDePasse(store, id), ct);
        _folders.Swap(id);
        var (monde, secret) = Installation.WithNewApplication(
            new MondeInscrit(numero, id, nouveau.Nom, nouveau.Graine, Installation.NewClientId(), "", "", nouveau.Etiquette)
            {
                AvecPasse = nouveau.AvecPasse,
                // A story driven step by step is no ordinary client: its calls are never too many.
                Debit = nouveau.Debit ?? (nouveau.Pompe ? _debit : ProfilDebit.Aucune),
            });
        await _installation.Add(monde);
        return new MondeCree(monde, new SecretsDuMonde(monde.ClientId, secret, motsDePasse));
    }

    /// <summary>What a world began as, and the secrets of its accounts. One that cannot be read begins anew from its seed, without secrets.</summary>
    private async Task<(NouveauMonde Nouveau, ImmutableArray<SecretHache> Secrets)> Beginning(MondeInscrit monde)
    {
        var neuf = new NouveauMonde { Nom = monde.Nom, Graine = monde.Graine, AvecPasse = monde.AvecPasse };
        try
        {
            await using var store = await WorkspaceStore.OpenMade(_folders.Of(monde.Id), _wall);
            var meta = store.Resumes.Meta;
            ImmutableArray<SecretHache> secrets = [.. store.Resumes.Secrets.Values];
            return monde.AvecPasse ? (neuf, secrets) : (neuf with
            {
                Graine = meta.Graine,
                Debut = meta.Horloge.Mode == ModeHorloge.Figee ? meta.Debut : null,
                Horloge = meta.Horloge.Mode,
                Pompe = meta.Pompe,
            }, secrets);
        }
        catch (Exception e) when (e is StoreCorruptException or MondeTropRecentException)
        {
            return (neuf, []);
        }
    }

    /// <summary>The prepared folder becomes the world's, and the installation remembers when.</summary>
    private Task<bool> PutBack(string id, string? instantane)
    {
        _folders.Swap(id);
        var remise = new Remise(_wall.GetUtcNow(), instantane);
        return _installation.Change(id, monde => (monde with { Remises = [.. monde.Remises.TakeLast(RemisesAuPlus - 1), remise] }, true));
    }

    private MondeInscrit Known(string id) => _installation.Known(id);

    private Slot SlotOf(string id) => _slots.GetOrAdd(Known(id).Id, name => new Slot(name, _wall));

    /// <summary>
    /// Makes room for one more world: those used the longest ago close first, never one with a lease out. Below the maximum an
    /// idle world stays open, so that its pump goes on.
    /// </summary>
    private async Task CloseTheIdlest()
    {
        var open = _slots.Values.Where(s => s.IsOpen).ToList();
        var excess = open.Count - MaximumOpen + 1;
        foreach (var slot in open.OrderBy(s => s.LastUse))
        {
            if (excess <= 0)
            {
                return;
            }

            excess -= await slot.CloseIfIdle() ? 1 : 0;
        }
    }
}
