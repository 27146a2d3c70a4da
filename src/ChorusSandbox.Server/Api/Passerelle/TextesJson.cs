using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ChorusSandbox.Server.Api.Passerelle;

/// <summary>
/// Texts of a body that are none: bytes that are not UTF-8, halves of a surrogate pair. The parser lets them pass and fails
/// only when one is read, deep inside an operation; they are malformed JSON, said at once.
/// </summary>
internal static class TextesJson
{
    /// <summary>Values of a body at most: a document of them takes 24 MB; an invoice of 10,000 lines has fewer than 200,000.</summary>
    public const int MaxValues = 2_000_000;

    /// <summary>Looks at every text that could be none.</summary>
    /// <exception cref="JsonException">One is none; line and column are told.</exception>
    /// <exception cref="TooManyValuesException">There are more than <see cref="MaxValues"/>.</exception>
    public static void Verify(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            throw At(json, FirstInvalid(json));
        }

        var hasSurrogate = HasSurrogate(json);
        if (!hasSurrogate && json.Length < MaxValues)
        {
            return;
        }

        var reader = new Utf8JsonReader(json);
        for (var values = 0; reader.Read(); values++)
        {
            if (values > MaxValues)
            {
                throw new TooManyValuesException();
            }

            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped && !IsText(ref reader))
            {
                throw At(json, (int)reader.TokenStartIndex);
            }
        }
    }

    private static bool IsText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>True when an escape between <c>\ud800</c> and <c>\udfff</c> is there; almost no body has one.</summary>
    private static bool HasSurrogate(ReadOnlySpan<byte> json)
    {
        for (int at; (at = json.IndexOf("\\u"u8)) >= 0; json = json[(at + 2)..])
        {
            if (json.Length > at + 3 && json[at + 2] is (byte)'d' or (byte)'D' && (char)json[at + 3] is >= '8' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F')
            {
                return true;
            }
        }

        return false;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> json)
    {
        var at = 0;
        while (at < json.Length && Rune.DecodeFromUtf8(json[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    private static JsonException At(ReadOnlySpan<byte> json, int at)
    {
        var before = json[..at];
        return new JsonException("A text is not Unicode.", null, before.Count((byte)'\n'), at - (before.LastIndexOf((byte)'\n') + 1));
    }
}
