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
/// <c>pieces/</c>. No secret, no database file. Written line by line: what it costs in memory does not grow with the world.
/// </summary>
internal static class ExportedWorld
{
    public const string Entete = "monde.json";
    public const string Enregistrements = "enregistrements.jsonl";
    public const string Journal = "journal.jsonl";
    public const string Pieces = "pieces/";

    /// <summary>The types of records that are exported, by the name their lines give them. Secrets are not, the journal has its own file.</summary>
    public static readonly IReadOnlyDictionary<string, Type> Types = new[]
    {
        typeof(MetaMonde), typeof(Structure), typeof(Utilisateur), typeof(CompteTechnique), typeof(Marche), typeof(Facture), typeof(Fichier),
        typeof(FluxDepose), typeof(EntreeAgenda), typeof(ProgressionTutoriel),
    }.ToDictionary(NameOf);

    /// <summary>Writes a world to which nobody writes meanwhile.</summary>
    public static async Task Write(OpenWorld world, string nom, Stream destination, CancellationToken ct)
    {
        var store = world.Store;
        await using var zip = await ZipArchive.CreateAsync(destination, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, ct);
        await WriteLines(zip, Entete, [JsonSerializer.Serialize(EnteteDExport.De(nom, store.Resumes.Meta), JournalJson.Options)], ct);
        await WriteLines(zip, Enregistrements, Records(world), ct);
        await WriteLines(zip, Journal, store.Journal().Select(e => e.Fait.ToJsonLine()), ct);
        foreach (var sha256 in store.Scan<Fichier>().Select(f => f.Record.Sha256).Concat(store.Scan<FluxDepose>().Select(f => f.Record.Sha256)).Distinct().Order(StringComparer.Ordinal))
        {
            await using var piece = world.Pieces.Open(sha256);
            if (piece is not null)
            {
                await using var entry = await zip.CreateEntry(Pieces + sha256, CompressionLevel.Fastest).OpenAsync(ct);
                await piece.CopyToAsync(entry, ct);
            }
        }
    }

    private static IEnumerable<string> Records(OpenWorld world)
    {
        var meta = world.Store.Resumes.Meta;

        // The clock as it stands now: a flowing one would otherwise go back to where it was last moved.
        return new[] { Line(MetaMonde.Numero, meta with { Horloge = meta.Horloge with { Instant = world.Clock.Now } }) }
            .Concat(Lines<Structure>()).Concat(Lines<Utilisateur>()).Concat(Lines<CompteTechnique>()).Concat(Lines<Marche>())
            .Concat(Lines<Facture>()).Concat(Lines<Fichier>()).Concat(Lines<FluxDepose>()).Concat(Lines<EntreeAgenda>()).Concat(Lines<ProgressionTutoriel>());

        IEnumerable<string> Lines<T>() where T : class => world.Store.Scan<T>().Select(r => Line(r.Id, r.Record));
    }

    private static string Line<T>(long id, T record) =>
        JsonSerializer.Serialize(new LigneDExport(NameOf(typeof(T)), id, JsonSerializer.SerializeToElement(record, JournalJson.Options)), JournalJson.Options);

    private static string NameOf(Type type) => JsonNamingPolicy.CamelCase.ConvertName(type.Name);

    private static async Task WriteLines(ZipArchive zip, string name, IEnumerable<string> lines, CancellationToken ct)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(ct);
        await using var writer = new StreamWriter(entry, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        foreach (var line in lines)
        {
            await writer.WriteLineAsync(line.AsMemory(), ct);
        }
    }
}
