using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.Json;
using LiteDB;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace ChorusSandbox.Platform.Store;

/// <summary>
/// The form of a record in LiteDB: its number and its JSON, nothing that LiteDB would have to understand. The JSON is packed, the
/// length it has unpacked before it: an invoice of twelve lines takes a quarter of its size, and a page of the database holds several.
/// </summary>
internal sealed class Envelope(JsonSerializerOptions json)
{
    /// <summary>Bytes of the JSON of a record at most: what a document of LiteDB may hold.</summary>
    public const int MaxBytes = 16_000_000;

    private const string Body = "j";
    private const int Prefix = sizeof(int);

    // The quickest settings that find what the lines of an invoice have in common.
    private const int Quality = 1;
    private const int Window = 18;

    // A pure cache of names: it holds nothing of any store.
    private static readonly ConcurrentDictionary<Type, string> Collections = new();

    public static string CollectionOf(Type type) => Collections.GetOrAdd(type, static t => JsonNamingPolicy.CamelCase.ConvertName(t.Name));

    /// <summary>The body of a record: its JSON, packed.</summary>
    public byte[] Write(RecordKey key, object record)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(record, key.Type, json);
        return text.Length <= MaxBytes
            ? Pack(text)
            : throw new RecordTooLargeException($"The record {key} is larger than a document may be: big bytes belong to Pieces.");
    }

    /// <summary>The record of a body.</summary>
    /// <param name="key">Its type and number.</param>
    /// <param name="body">What <see cref="Write"/> made of it.</param>
    /// <param name="abridged">How it is read, when not as it was written.</param>
    /// <exception cref="StoreCorruptException">It is no record of that type.</exception>
    public object Read(RecordKey key, byte[] body, JsonSerializerOptions? abridged = null)
    {
        var text = Unpack(body, out var length) ?? throw Unreadable(key, null);
        try
        {
            return JsonSerializer.Deserialize(text.AsSpan(0, length), key.Type, abridged ?? json) ?? throw Unreadable(key, null);
        }
        catch (JsonException unreadable)
        {
            throw Unreadable(key, unreadable);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(text);
        }
    }

    /// <summary>Makes sure that a body can be unpacked.</summary>
    /// <exception cref="StoreCorruptException">It is no body.</exception>
    public static void Check(string collection, long id, byte[] body) =>
        ArrayPool<byte>.Shared.Return(Unpack(body, out _) ?? throw Unreadable($"{collection}/{id}", null));

    public static BsonDocument Wrap(long id, byte[] body) => new() { ["_id"] = id, [Body] = body };

    public static (long Id, byte[] Body) Unwrap(string collection, BsonDocument document)
    {
        var id = document["_id"];
        var body = document[Body];
        return id.IsInt64 && id.AsInt64 > 0 && body.IsBinary
            ? (id.AsInt64, body.AsBinary)
            : throw new StoreCorruptException($"La collection {collection} contient un enregistrement sans numéro ou sans contenu.");
    }

    private static byte[] Pack(byte[] text)
    {
        var packed = ArrayPool<byte>.Shared.Rent(Prefix + BrotliEncoder.GetMaxCompressedLength(text.Length));
        try
        {
            BinaryPrimitives.WriteInt32LittleEndian(packed, text.Length);
            return BrotliEncoder.TryCompress(text, packed.AsSpan(Prefix), out var length, Quality, Window)
                ? packed[..(Prefix + length)]
                : throw new InvalidOperationException("The packed record is longer than it can be.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    /// <summary>The text of a body, in an array of the pool; null when it is none.</summary>
    private static byte[]? Unpack(byte[] body, out int length)
    {
        length = body.Length > Prefix ? BinaryPrimitives.ReadInt32LittleEndian(body) : -1;
        if (length is < 0 or > MaxBytes)
        {
            return null;
        }

        var text = ArrayPool<byte>.Shared.Rent(length);
        if (BrotliDecoder.TryDecompress(body.AsSpan(Prefix), text.AsSpan(0, length), out var unpacked) && unpacked == length)
        {
            return text;
        }

        ArrayPool<byte>.Shared.Return(text);
        return null;
    }

    private static StoreCorruptException Unreadable(object key, JsonException? why) => new($"L’enregistrement {key} est illisible.", why);
}
