using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

using ChorusSandbox.Domain.Identifiants;

namespace ChorusSandbox.Platform.Journal;

/// <summary>The one set of JSON options of store, journal and export: camel case, nulls kept, codes by the naming policy.</summary>
public static class JournalJson
{
    /// <summary>The options; never changed.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            IgnoreReadOnlyProperties = true,
            Converters = { new CodeConverters(), new TexteConverters(), new MontantConverter(), new DureeConverter(), new InstantConverter(), new SortedConverters() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class CodeConverters : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(CodeConverter<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class CodeConverter<T> : JsonConverter<T> where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Ecriture.TryLire<T>(reader.GetString(), out var value)
                ? value
                : throw new JsonException($"Not a code of {typeof(T).Name}.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code());
    }

    private sealed class TexteConverters : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsValueType
            && typeToConvert.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITexte<>));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(TexteConverter<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class TexteConverter<T> : JsonConverter<T> where T : struct, ITexte<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.De(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Valeur);
    }

    private sealed class MontantConverter : JsonConverter<Montant>
    {
        public override Montant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetDecimal());

        public override void Write(Utf8JsonWriter writer, Montant value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Valeur);
    }

    private sealed class DureeConverter : JsonConverter<Duree>
    {
        public override Duree Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Duree.TryLire(reader.GetString(), out var duree) ? duree : throw new JsonException("Not a duration.");

        public override void Write(Utf8JsonWriter writer, Duree value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    /// <summary>An instant is written on the clocks of Paris, whatever the machine's zone.</summary>
    private sealed class InstantConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Temps.AParis(value).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));
    }

    private sealed class SortedConverters : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType
            && typeToConvert.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>) && typeToConvert.GetGenericArguments()[0] == typeof(string);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(SortedConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()[1]))!;
    }

    /// <summary>Keys stay in ordinal order through a round trip, whatever the culture.</summary>
    private sealed class SortedConverter<T> : JsonConverter<ImmutableSortedDictionary<string, T>>
    {
        public override ImmutableSortedDictionary<string, T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (JsonSerializer.Deserialize<Dictionary<string, T>>(ref reader, options) ?? []).ToImmutableSortedDictionary(StringComparer.Ordinal);

        public override void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<string, T> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (key, item) in value)
            {
                writer.WritePropertyName(key);
                JsonSerializer.Serialize(writer, item, options);
            }

            writer.WriteEndObject();
        }
    }
}
