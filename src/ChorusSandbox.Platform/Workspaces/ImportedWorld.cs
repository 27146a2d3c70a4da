using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clients;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>Reads what an export holds. It trusts nothing: what it accepts is a world that opens and can be shown.</summary>
internal static class ImportedWorld
{
    /// <summary>Characters of the lines put in one write.</summary>
    private const int Lot = 4 * 1024 * 1024;

    /// <summary>The options of the store, but null is no value where a record has none.</summary>
    private static readonly JsonSerializerOptions Strict = new(JournalJson.Options) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>Reads what a replay needs of an export: its header, its facts as they are written, and its files, into an empty folder.</summary>
    /// <exception cref="ImportRefuseException">The file is not an export, is of a later version, or is damaged.</exception>
    public static Task<(EnteteDExport Entete, IReadOnlyList<string> Faits)> ReadStory(Stream source, string folder, CancellationToken ct) =>
        Unpack(source, folder, async (zip, entete) => (entete, (IReadOnlyList<string>)await Lines(zip, ExportedWorld.Journal, ct).ToListAsync(ct)), ct);

    /// <summary>Reads a world into an empty folder: it has no secrets yet.</summary>
    /// <exception cref="ImportRefuseException">The file is not an export, is of a later version, or is damaged.</exception>
    public static Task<EnteteDExport> Read(Stream source, string folder, TimeProvider wall, IClientPublic client, CancellationToken ct) =>
        Unpack(source, folder, async (zip, entete) =>
        {
            var numeros = new NumerosLus();
            await using (var store = await WorkspaceStore.Open(new FileMedium(folder, isDraft: true), wall))
            {
                await Insert(store, Lines(zip, ExportedWorld.Enregistrements, ct), (work, line) => InsertRecord(work, line, numeros), ct);
                await Insert(store, Lines(zip, ExportedWorld.Journal, ct), (work, line) => InsertFact(work, line, numeros), ct);
                await store.Write(work => Conclude(work, numeros), ct);
            }

            await using var world = await OpenWorld.Open("import", folder, wall, client, isDraft: true);
            using var bail = new Workspace(world, new Failures.Failures(wall), () => { });
            ControleDImport.Verifier(bail);
            return entete;
        }, ct);

    private static async Task<T> Unpack<T>(Stream source, string folder, Func<ZipArchive, EnteteDExport, Task<T>> read, CancellationToken ct)
    {
        try
        {
            await using var zip = await ZipArchive.CreateAsync(source, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8, ct);
            if (zip.Entries.Sum(e => e.Length) > Workspaces.ExportMaximum)
            {
                throw new ImportRefuseException("L’export décompressé dépasse 4 Go.");
            }

            var entete = EnteteDExport.Lire(await Lines(zip, ExportedWorld.Entete, ct).SingleAsync(ct));
            await ReadPieces(zip, folder, ct);
            return await read(zip, entete);
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw new ImportRefuseException("Le fichier n’est pas un export de monde, ou il est abîmé.");
        }
    }

    // What the file says is anybody's: whatever our reading of it throws, the file is at fault, unless the machine is.
    private static bool IsDamage(Exception e) => e is InvalidDataException or EndOfStreamException or StoreCorruptException
        || e is not (ImportRefuseException or OperationCanceledException or IOException or UnauthorizedAccessException or OutOfMemoryException);

    private static async Task ReadPieces(ZipArchive zip, string folder, CancellationToken ct)
    {
        var pieces = new Pieces(folder);
        foreach (var entry in zip.Entries.Where(e => e.FullName.StartsWith(ExportedWorld.Pieces, StringComparison.Ordinal) && e.Length > 0))
        {
            await using var stream = await entry.OpenAsync(ct);
            if (await pieces.Put(stream, ct) != entry.FullName[ExportedWorld.Pieces.Length..])
            {
                throw new ImportRefuseException("Une pièce de l’export ne correspond pas à son empreinte.");
            }
        }
    }

    private static async IAsyncEnumerable<string> Lines(ZipArchive zip, string name, [EnumeratorCancellation] CancellationToken ct)
    {
        var entry = zip.GetEntry(name) ?? throw new InvalidDataException(name);
        await using var stream = await entry.OpenAsync(ct);
        await foreach (var line in LignesDExport.Lire(stream, ct))
        {
            yield return line;
        }
    }

    /// <summary>Puts lines in, many a write and never all at once.</summary>
    private static async Task Insert(WorkspaceStore store, IAsyncEnumerable<string> lines, Action<UnitOfWork, string> insert, CancellationToken ct)
    {
        var lot = new List<string>();
        var taille = 0;
        await foreach (var line in lines)
        {
            lot.Add(line);
            taille += line.Length;
            if (taille >= Lot)
            {
                await Write();
            }
        }

        await Write();

        async Task Write()
        {
            await store.Write(
                work =>
                {
                    lot.ForEach(line => insert(work, line));
                    return true;
                },
                ct);
            lot.Clear();
            taille = 0;
        }
    }

    private static void InsertRecord(UnitOfWork work, string line, NumerosLus numeros)
    {
        var ligne = Value<LigneDExport>(line);
        var record = JsonSerializer.Deserialize(ligne.Record, ExportedWorld.Types[ligne.Type], Strict) ?? throw new InvalidDataException("A record is null.");
        numeros.Lire(ligne.Id, record);
        Put(work, ligne.Id, record);
    }

    private static void InsertFact(UnitOfWork work, string line, NumerosLus numeros)
    {
        var fait = Value<Fait>(line);
        numeros.Lire(fait.Seq, fait);
        work.Put(fait.Seq, new Evenement(fait, new Trace(work.Mur, 0, null)));
    }

    /// <summary>The world goes on from where it was: its clock from that instant, its sequences from the last number that it gave.</summary>
    private static bool Conclude(UnitOfWork work, NumerosLus numeros)
    {
        var meta = work.Resumes.Meta;
        EnteteDExport.RefuserSiPlusRecent(meta.Version);
        work.Put(MetaMonde.Numero, meta with { Horloge = meta.Horloge with { Mur = work.Mur }, Sequences = numeros.Relever(meta.Sequences) });
        return true;
    }

    private static T Value<T>(string line) where T : class => JsonSerializer.Deserialize<T>(line, Strict) ?? throw new InvalidDataException("A line is null.");

    private static void Put(UnitOfWork work, long id, object record)
    {
        switch (record)
        {
            case MetaMonde r: work.Put(id, r); break;
            case Structure r: work.Put(id, r); break;
            case Utilisateur r: work.Put(id, r); break;
            case CompteTechnique r: work.Put(id, r); break;
            case Marche r: work.Put(id, r); break;
            case Facture r: work.Put(id, r); break;
            case Fichier r: work.Put(id, r); break;
            case FluxDepose r: work.Put(id, r); break;
            case EntreeAgenda r: work.Put(id, r); break;
            case ProgressionTutoriel r: work.Put(id, r); break;
            default: throw new NotSupportedException(record.GetType().Name);
        }
    }
}
