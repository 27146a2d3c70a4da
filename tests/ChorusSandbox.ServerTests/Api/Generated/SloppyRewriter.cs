using System.Text.Json;
using System.Text.RegularExpressions;

using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.ServerTests.Api.Generated;

/// <summary>Writes a right request again as real clients write it (api.md 3.0 and 6): another text, the same meaning.</summary>
internal sealed partial class SloppyRewriter(Draw draw)
{
    private static readonly string[] UnknownFields = ["\"champInconnu\":{\"a\":[1,null]}", "\"_links\":[]", "\"version\":\"2\"", "\"extension\":null"];

    /// <summary>Media types that clients announce (api.md 1.5); null announces none.</summary>
    private static readonly string?[] MediaTypes = ["application/json;charset=utf-8", "application/json", "application/json; charset=UTF-8", "Application/JSON;  charset=\"utf-8\"", null];

    /// <summary>The media type of a variant.</summary>
    public string? MediaType() => draw.Of(MediaTypes);

    /// <summary>A body that means the same.</summary>
    /// <param name="contract">Contract of the request.</param>
    /// <param name="body">The right body.</param>
    /// <param name="hugePage">True where a page of any size holds all the results.</param>
    public string Body(Type contract, JsonElement body, bool hugePage)
    {
        var nothing = body.ValueKind is JsonValueKind.Null || (body.ValueKind == JsonValueKind.Object && !body.EnumerateObject().Any());
        if (nothing && draw.Chance(50))
        {
            return draw.Of("", "{}", "[]", "null", "[{}]", " \n ", "[null]");
        }

        var text = body.ValueKind == JsonValueKind.Object ? Object(contract, body, hugePage) : nothing ? Object(contract, JsonDocument.Parse("{}").RootElement, hugePage) : body.GetRawText();
        return (draw.Chance(15) ? "\uFEFF" : "") + (draw.Chance(20) ? $"\r\n\t{text} \n" : draw.Chance(20) ? $"[{text}]" : text);
    }

    private string Object(Type contract, JsonElement source, bool hugePage)
    {
        var plan = PlanDeContrat.De(contract);
        var parts = new List<string>();
        var filled = new HashSet<string>();
        var isPage = typeof(ParametresPage).IsAssignableFrom(contract);
        foreach (var property in source.EnumerateObject())
        {
            if (plan.Find(property.Name) is not { } field)
            {
                parts.Add($"{JsonSerializer.Serialize(property.Name)}:{property.Value.GetRawText()}");
                continue;
            }

            filled.Add(field.Nom);
            var value = hugePage && isPage && field.Nom == "nbResultatsParPage" ? HugePage() : Value(field, field.Propriete.PropertyType, property.Value, hugePage);
            var names = field.Alias.Prepend(field.Nom).ToList();
            var name = draw.Of(names);
            parts.Add($"{Named(name)}:{value}");
            if (names.Count > 1 && draw.Chance(20))
            {
                // A typed client that knows both spellings sends the other one empty.
                parts.Add($"{Named(names.First(n => n != name))}:{draw.Of("null", "\"\"", "[]", "{}")}");
            }
        }

        foreach (var field in plan.Champs.Where(f => !filled.Contains(f.Nom) && draw.Chance(35)))
        {
            parts.Add($"{Named(draw.Of([.. field.Alias.Prepend(field.Nom)]))}:{(hugePage && isPage && field.Nom == "nbResultatsParPage" ? HugePage() : Empty(field, field.Propriete.PropertyType))}");
        }

        if (draw.Chance(30))
        {
            parts.Add(draw.Of(UnknownFields));
        }

        return $"{{{string.Join(draw.Of(",", ", ", ",\n  "), draw.Shuffle(parts))}}}";
    }

    private string Value(ChampDeContrat field, Type type, JsonElement value, bool hugePage)
    {
        if (ContractShape.IsList(type, out var of))
        {
            var items = (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Repeat(value, 1)).Select(v => Value(field, of, v, hugePage)).ToList();
            return items is [var only] && !only.StartsWith('[') && draw.Chance(40) ? only : $"[{string.Join(',', items)}]";
        }

        var simple = ContractShape.Simple(type);
        var raw = value.GetRawText();
        if (value.ValueKind == JsonValueKind.Object && ContractShape.IsObject(simple))
        {
            return Object(simple, value, hugePage) is var text && draw.Chance(25) ? $"[{text}]" : text;
        }

        var written = value.ValueKind switch
        {
            JsonValueKind.Number when simple != typeof(string) => draw.Of(raw, $"\"{raw}\"", $"\" {raw}\""),
            JsonValueKind.True or JsonValueKind.False => draw.Of(raw, $"\"{raw}\"", $"\"{raw.ToUpperInvariant()}\""),
            JsonValueKind.String when simple == typeof(DateOnly) && Day().IsMatch(raw) => Date(raw[1..^1]),
            JsonValueKind.String when simple == typeof(string) && Number().IsMatch(raw) => draw.Of(raw, raw[1..^1]),
            JsonValueKind.String when simple == typeof(string) && field.EstUnFiltre => draw.Of(raw, $"{raw[..^1]} \"", $"{raw[..^1]}\\t\""),
            _ => raw,
        };
        return draw.Chance(8) && value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object or JsonValueKind.Null) ? $"[{written}]" : written;
    }

    /// <summary>How clients say that a field is not filled.</summary>
    private string Empty(ChampDeContrat field, Type type)
    {
        if (ContractShape.IsList(type, out var of))
        {
            return ContractShape.IsObject(ContractShape.Simple(of)) ? draw.Of("[]", "null", "{}", "[{}]") : draw.Of("[]", "null", "\"\"");
        }

        var simple = ContractShape.Simple(type);
        return ContractShape.IsObject(simple) ? draw.Of("{}", "null", "[]", $"{{{string.Join(',', ContractShape.Fields(simple).Select(f => $"{Named(f.Nom)}:{Empty(f, f.Propriete.PropertyType)}"))}}}")
            : simple == typeof(DateOnly) ? draw.Of("null", "\"\"", "\"0001-01-01T00:00:00Z\"", "\"0001-01-01\"", "\"0001-01-01T00:00:00\"")
            : simple == typeof(decimal) ? field.EstUnFiltre ? draw.Of("null", "0", "\"0\"", "0.0", "\"\"") : draw.Of("null", "\"\"")
            : simple == typeof(long) || simple == typeof(int) ? draw.Of("null", "0", "\"0\"", "\"\"")
            : draw.Of("null", "\"\"", "{}", "[]");
    }

    private string HugePage() => draw.Of("9999999999", "10000", "\"10000\"", "3000");

    private string Date(string day) => $"\"{day}{draw.Of("", "T00:00:00Z", "T00:00:00", "T00:00:00.000+01:00", "T23:59:59+0100", " 00:00", "T12:00:00.1234567Z")}\"";

    private string Named(string name) => JsonSerializer.Serialize(draw.Below(8) switch { 0 => name.ToUpperInvariant(), 1 => char.ToUpperInvariant(name[0]) + name[1..], 2 => name.ToLowerInvariant(), _ => name });

    [GeneratedRegex("^\"\\d{4}-\\d{2}-\\d{2}\"$")]
    private static partial Regex Day();

    [GeneratedRegex("^\"[1-9]\\d{0,17}\"$")]
    private static partial Regex Number();
}
