using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Platform.Journal;

namespace ChorusSandbox.Platform.Store;

/// <summary>
/// How a record is read where only its summary is kept: past the lines of invoices, the demands of the journal and the reports of
/// flows, which are most of a world and in no summary.
/// </summary>
internal static class LectureAbregee
{
    /// <summary>The options; never changed, and good for reading alone.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JournalJson.Options)
        {
            Converters =
            {
                new Passe<JsonElement>(default), new Passe<DemandeFacture?>(null),
                new Passe<ImmutableArray<LigneFacture>>([]), new Passe<ImmutableArray<LigneTva>>([]), new Passe<ImmutableArray<PieceJointe>>([]),
                new Passe<ImmutableArray<Refus>>([]), new Passe<ImmutableArray<Suite>>([]),
                new Passe<ImmutableArray<PassageFlux>>([]), new Passe<ImmutableArray<FactureDuFlux>>([]),
            },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    /// <summary>Reads past a value.</summary>
    private sealed class Passe<T>(T aLaPlace) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            reader.Skip();
            return aLaPlace;
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            throw new NotSupportedException("What was read past cannot be written.");
    }
}
