using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using LiteDB;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace ChorusSandbox.Platform.Store;

/// <summary>The form of a record in LiteDB: its number and its JSON, nothing that LiteDB would have to understand.</summary>
internal sealed class Envelope(JsonSerializerOptions json)
{
    private const string Body = "j";
    /// <summary>Bytes of a record at most: what a document of LiteDB may hold.</summary>
    public const int MaxBytes = 16_000_000;

    // A pure cache of names: it holds nothing of any store.
    private static readonly ConcurrentDictionary<Type, string> Collections = new();

    public static string CollectionOf(Type type) => Collections.GetOrAdd(type, static t => JsonNamingPolicy.CamelCase.ConvertName(t.Name));

    public string Write(RecordKey key, object record)
    {
        var text = JsonSerializer.Serialize(record, key.Type, json);
        return Encoding.UTF8.GetByteCount(text) <= MaxBytes
            ? text
            : throw new RecordTooLargeException($"The record {key} is larger than a document may be: big bytes belong to Pieces.");
    }

    public object Read(RecordKey key, string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, key.Type, json) ?? throw new JsonException("The record is null.");
        }
        catch (JsonException unreadable)
        {
            throw new StoreCorruptException($"L’enregistrement {key} est illisible.", unreadable);
        }
    }

    public static BsonDocument Wrap(long id, string text) => new() { ["_id"] = id, [Body] = text };

    public static (long Id, string Text) Unwrap(string collection, BsonDocument document)
    {
        var id = document["_id"];
        var body = document[Body];
        return id.IsInt64 && id.AsInt64 > 0 && body.IsString
            ? (id.AsInt64, body.AsString)
            : throw new StoreCorruptException($"La collection {collection} contient un enregistrement sans numéro ou sans contenu.");
    }
}
