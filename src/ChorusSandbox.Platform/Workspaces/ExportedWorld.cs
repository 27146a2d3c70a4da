using System.IO.Compression;
using System.Text;
using System.Text.Json;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>
/// A world as a zip that a person can read: <c>monde.json</c>, <c>enregistrements.jsonl</c>, <c>journal.jsonl</c> (the facts),
/// <c>pieces/</c>. No secret, no database file.
/// </summary>
internal static class ExportedWorld
{
    private const long LigneMaximum = 16 * 1024 * 1024;
    private const long TailleMaximum = 2L * 1024 * 1024 * 1024;

    /// <summary>The types of records that are exported, in order. Secrets are not, the journal has its own file.</summary>
    private static readonly Dictionary<string, Type> Types = new[]
    {
        typeof(MetaMonde), typeof(Structure), typeof(Utilisateur), typeof(CompteTechnique), typeof(Marche), typeof(Facture), typeof(Fichier),
        typeof(FluxDepose), typeof(EntreeAgenda), typeof(ProgressionTutoriel),
    }.ToDictionary(t => JsonNamingPolicy.CamelCase.ConvertName(t.Name));

    /// <summary>Writes a world.</summary>
    public static async Task Write(Workspace world, string nom, Stream destination, CancellationToken ct)
    {
        var store = world.Store;
        await using var zip = await ZipArchive.CreateAsync(destination, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, ct);
        await WriteLines(zip, "monde.json", [JsonSerializer.Serialize(EnteteDExport.De(nom, store.Resumes.Meta), JournalJson.Options)], ct);
        await WriteLines(zip, "enregistrements.jsonl",
        [
            .. Records<MetaMonde>(store), .. Records<Structure>(store), .. Records<Utilisateur>(store), .. Records<CompteTechnique>(store), .. Records<Marche>(store),
            .. Records<Facture>(store), .. Records<Fichier>(store), .. Records<FluxDepose>(store), .. Records<EntreeAgenda>(store), .. Records<ProgressionTutoriel>(store),
        ], ct);
        await WriteLines(zip, "journal.jsonl", store.Journal().Select(e => e.Fait.ToJsonLine()), ct);
        foreach (var sha256 in store.Scan<Fichier>().Select(f => f.Record.Sha256).Concat(store.Scan<FluxDepose>().Select(f => f.Record.Sha256)).Distinct().Order(StringComparer.Ordinal))
        {
            await using var piece = world.Pieces.Open(sha256);
            if (piece is not null)
            {
                await using var entry = await zip.CreateEntry("pieces/" + sha256).OpenAsync(ct);
                await piece.CopyToAsync(entry, ct);
            }
        }
    }

    /// <summary>Reads what a replay needs of an export: its header, its facts as they are written, and its files, into an empty folder.</summary>
    /// <exception cref="ImportRefuseException">The file is not an export, is of a later version, or is damaged.</exception>
    public static async Task<(EnteteDExport Entete, IReadOnlyList<string> Faits)> ReadStory(Stream source, string folder, CancellationToken ct)
    {
        try
        {
            await using var zip = await ZipArchive.CreateAsync(source, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8, ct);
            return await ReadStory(zip, folder, ct);
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw Damaged();
        }
    }

    /// <summary>Reads a world into an empty folder; tells its name and seed.</summary>
    /// <exception cref="ImportRefuseException">The file is not an export, is of a later version, or is damaged.</exception>
    public static async Task<(string Nom, int Graine)> Read(Stream source, string folder, TimeProvider wall, CancellationToken ct)
    {
        try
        {
            await using var zip = await ZipArchive.CreateAsync(source, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8, ct);
            var (entete, faits) = await ReadStory(zip, folder, ct);
            var lines = await ReadLines(zip, "enregistrements.jsonl", ct);
            await using var store = await WorkspaceStore.Open(new FileMedium(folder), wall);
            await store.Write(work => Insert(work, lines, faits), ct);
            return (entete.Nom, entete.Graine);
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw Damaged();
        }
    }

    private static async Task<(EnteteDExport Entete, IReadOnlyList<string> Faits)> ReadStory(ZipArchive zip, string folder, CancellationToken ct)
    {
        if (zip.Entries.Sum(e => e.Length) > TailleMaximum)
        {
            throw new ImportRefuseException("L’export décompressé dépasse 2 Go.");
        }

        var entete = EnteteDExport.Lire((await ReadLines(zip, "monde.json", ct)).Single());
        await ReadPieces(zip, folder, ct);
        return (entete, await ReadLines(zip, "journal.jsonl", ct));
    }

    // What the file says is anybody's: whatever our reading of it throws, the file is at fault.
    private static bool IsDamage(Exception e) =>
        e is InvalidDataException or JsonException or InvalidOperationException or KeyNotFoundException or NotSupportedException or ArgumentException or StoreCorruptException;

    private static ImportRefuseException Damaged() => new("Le fichier n’est pas un export de monde, ou il est abîmé.");

    private static bool Insert(UnitOfWork work, IReadOnlyList<string> lines, IReadOnlyList<string> faits)
    {
        foreach (var line in lines)
        {
            var ligne = JsonSerializer.Deserialize<Ligne>(line, JournalJson.Options) ?? throw new InvalidDataException("A record is null.");
            Put(work, ligne.Id, JsonSerializer.Deserialize(ligne.Record, Types[ligne.Type], JournalJson.Options) ?? throw new InvalidDataException("A record is null."));
        }

        foreach (var line in faits)
        {
            var fait = JsonSerializer.Deserialize<Fait>(line, JournalJson.Options) ?? throw new InvalidDataException("A fact is null.");
            work.Put(fait.Seq, new Evenement(fait, new Trace(work.Mur, 0, null)));
        }

        var meta = work.Resumes.Meta;
        EnteteDExport.RefuserSiPlusRecent(meta.Version);

        // The clock goes on from where it was when the world was exported.
        work.Put(MetaMonde.Numero, meta with { Horloge = meta.Horloge with { Mur = work.Mur } });
        return true;
    }

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

    private static async Task ReadPieces(ZipArchive zip, string folder, CancellationToken ct)
    {
        var pieces = new Pieces(folder);
        foreach (var entry in zip.Entries.Where(e => e.FullName.StartsWith("pieces/", StringComparison.Ordinal) && e.Length > 0))
        {
            await using var stream = await entry.OpenAsync(ct);
            if (await pieces.Put(stream, ct) != entry.FullName["pieces/".Length..])
            {
                throw new ImportRefuseException("Une pièce de l’export ne correspond pas à son empreinte.");
            }
        }
    }

    private static IEnumerable<string> Records<T>(WorkspaceStore store) where T : class
    {
        var type = JsonNamingPolicy.CamelCase.ConvertName(typeof(T).Name);
        return store.Scan<T>().OrderBy(r => r.Id).Select(r =>
            JsonSerializer.Serialize(new Ligne(type, r.Id, JsonSerializer.SerializeToElement(r.Record, JournalJson.Options)), JournalJson.Options));
    }

    private static async Task WriteLines(ZipArchive zip, string name, IEnumerable<string> lines, CancellationToken ct)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(ct);
        await using var writer = new StreamWriter(entry, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        foreach (var line in lines)
        {
            await writer.WriteLineAsync(line.AsMemory(), ct);
        }
    }

    private static async Task<IReadOnlyList<string>> ReadLines(ZipArchive zip, string name, CancellationToken ct)
    {
        var entry = zip.GetEntry(name) ?? throw new InvalidDataException(name);
        await using var stream = await entry.OpenAsync(ct);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = new List<string>();
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            if (line.Length > LigneMaximum)
            {
                throw new InvalidDataException(name);
            }

            lines.Add(line);
        }

        return lines;
    }

    private sealed record Ligne(string Type, long Id, JsonElement Record);
}
