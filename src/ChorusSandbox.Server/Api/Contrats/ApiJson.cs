using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>How answers are written: strictly. Nulls omitted, amounts with two decimals at least, three forms of dates (api.md 3.0).</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions());

    // ASSUMPTION: API-113 what is absent is left out, never null: strict clients fail on null (api.md 3.0).
    /// <summary>The same options for the document that describes the contracts.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { SharedFieldsFirst } };
        options.Converters.Add(new MontantConverter());
        options.Converters.Add(new DateHeureConverter());
        options.Converters.Add(new HorodatageConverter());
        options.Converters.Add(new OctetsConverter());
        return options;
    }

    /// <summary>Fields that several contracts share come before those of one, as the models of the annexes have them.</summary>
    private static void SharedFieldsFirst(JsonTypeInfo type)
    {
        foreach (var propriete in type.Properties.Where(p => p.Order == 0))
        {
            for (var declarant = propriete.DeclaringType; declarant is not null; declarant = declarant.BaseType)
            {
                propriete.Order++;
            }
        }
    }

    private sealed class MontantConverter : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.ToString("0.00####", CultureInfo.InvariantCulture));
    }

    private sealed class DateHeureConverter : JsonConverter<DateHeure>
    {
        public override DateHeure Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, DateHeure value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Temps.AParis(value.Valeur).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
    }

    /// <summary>Bytes in base64, block by block: where the answer goes to disk, a file of 120 MB costs a buffer.</summary>
    private sealed class OctetsConverter : JsonConverter<ReadOnlyMemory<byte>>
    {
        private const int Bloc = 48 * 1024;

        public override ReadOnlyMemory<byte> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, ReadOnlyMemory<byte> value, JsonSerializerOptions options)
        {
            for (; value.Length > Bloc; value = value[Bloc..])
            {
                writer.WriteBase64StringSegment(value.Span[..Bloc], isFinalSegment: false);
                writer.Flush();
            }

            writer.WriteBase64StringSegment(value.Span, isFinalSegment: true);
        }
    }

    private sealed class HorodatageConverter : JsonConverter<Horodatage>
    {
        public override Horodatage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Horodatage value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Temps.AParis(value.Valeur).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture));
    }
}
