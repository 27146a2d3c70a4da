using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ChorusSandbox.ServerTests.Api.Generated;

/// <summary>JSON of any shape, as text: what no client would send by design, and what looks nearly like a contract.</summary>
internal sealed class HostileJson(Draw draw, IReadOnlyList<string> known)
{
    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "-0", "-1", "1", "1.5", "0.001", "-99999999999999.99", "2147483648", "-9223372036854775809", "99999999999999999999999999999999", "1e400", "-1e400", "1E-400",
        "79228162514264337593543950335", "79228162514264337593543950336", "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\uFFFF\"", "\"NaN\"", "\"-1\"", "\"1e9\"", "\"0x10\"", "\"٣\"",
        "\"0001-01-01\"", "\"9999-12-31\"", "\"2026-02-30\"", "\"2026-03-02T25:00:00Z\"", "\"9999-12-31T23:59:59+14:00\"", "\"0001-01-01T00:00:00+14:00\"", "\"2026-03-02T00:00:00.123456789012345Z\"",
        "\"../../../etc/passwd\"", "\"C:\\\\NUL\"", "\"<script>alert(1)</script>\"", "\"' OR 1=1 --\"", "\"{{7*7}}\"", "\"%00%n%s\"", "\"=cmd|' /C calc'!A0\"", "\"AAAA\"", "\"JVBERi0xLjQ=\"", "\"====\"",
        "\"UEsDBAoAAAAAAA==\"", "\"PD94bWwgdmVyc2lvbj0iMS4wIj8+PCFET0NUWVBFIGEgWzwhRU5USVRZIGIgU1lTVEVNICJmaWxlOi8vL2V0Yy9wYXNzd2QiPl0+PGE+JmI7PC9hPg==\"", "\"مرحبا\"", "\"👩‍👩‍👧‍👦\"", "\"ﬁ\\u202Egpj\"",
    ];

    /// <summary>Any JSON at all.</summary>
    public string Any(int depth = 0) => draw.Below(depth > 4 ? 3 : 6) switch
    {
        0 or 1 => draw.Of(Scalars),
        2 => Known(),
        3 => $"[{string.Join(',', Enumerable.Range(0, draw.Below(4)).Select(_ => Any(depth + 1)))}]",
        4 when draw.Chance(3) => new string('[', 70) + new string(']', 70),
        4 when draw.Chance(5) => $"\"{new string('é', 20_000)}\"",
        _ => $"{{{string.Join(',', Enumerable.Range(0, draw.Below(4)).Select(_ => $"{Quoted(draw.Of("id", "a", "", "__proto__", "$type", "constructor", "pageResultatDemandee"))}:{Any(depth + 1)}"))}}}",
    };

    /// <summary>An object that has the fields of a contract, some of them right.</summary>
    public string Shaped(Type contract, int depth = 0)
    {
        var text = new StringBuilder("{");
        foreach (var field in draw.Shuffle(ContractShape.Fields(contract)).Where(_ => draw.Chance(depth == 0 ? 65 : 45)))
        {
            var name = field.Alias.Count > 0 && draw.Chance(25) ? draw.Of(field.Alias) : field.Nom;
            text.Append(text.Length > 1 ? "," : "").Append(Quoted(draw.Chance(10) ? name.ToUpperInvariant() : name)).Append(':').Append(draw.Chance(25) ? Any(3) : Value(field.Propriete.PropertyType, depth));
            if (draw.Chance(3))
            {
                text.Append(',').Append(Quoted(name)).Append(':').Append(Any(3));
            }
        }

        return text.Append('}').ToString();
    }

    /// <summary>A request that was right, with some of its values replaced, removed or doubled.</summary>
    public string Mutated(JsonElement right) => right.ValueKind switch
    {
        _ when draw.Chance(7) => Any(3),
        JsonValueKind.Object => $"{{{string.Join(',', right.EnumerateObject().Where(_ => !draw.Chance(6)).Select(p => $"{Quoted(draw.Chance(3) ? p.Name + "x" : p.Name)}:{Mutated(p.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', right.EnumerateArray().SelectMany(e => Enumerable.Repeat(e, draw.Chance(8) ? 2 : 1)).Where(_ => !draw.Chance(6)).Select(Mutated))}]",
        _ => right.GetRawText(),
    };

    private string Value(Type type, int depth)
    {
        if (ContractShape.IsList(type, out var of))
        {
            return $"[{string.Join(',', Enumerable.Range(0, draw.Below(4)).Select(_ => Value(of, depth + 1)))}]";
        }

        var simple = ContractShape.Simple(type);
        return ContractShape.IsObject(simple) ? Shaped(simple, depth + 1)
            : simple == typeof(bool) ? draw.Of("true", "false")
            : simple == typeof(DateOnly) ? draw.Of("\"2026-03-02\"", "\"2025-12-31\"", "\"9999-12-31\"", "\"1900-01-01\"")
            : simple == typeof(decimal) ? draw.Of("150", "30.0", "-1", "0.005", "999999999999", "180.00")
            : simple == typeof(ReadOnlyMemory<byte>) ? draw.Of("\"JVBERi0xLjQ=\"", "\"PHZpZGUvPg==\"", "\"AAAA\"", "\"\"")
            : simple == typeof(string) ? draw.Chance(50) ? Known() : draw.Of(Scalars)
            : draw.Chance(60) ? Known() : draw.Below(100_000_000).ToString(CultureInfo.InvariantCulture);
    }

    private string Known() => known.Count == 0 ? "8000001" : draw.Of(known);

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
