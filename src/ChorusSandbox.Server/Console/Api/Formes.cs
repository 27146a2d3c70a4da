using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace ChorusSandbox.Server.Console.Api;

/// <summary>Says of a value that cannot be read what it is and what it had to be, by the type that reads it.</summary>
internal static class Formes
{
    /// <summary>What a field of bytes must hold.</summary>
    public const string Octets = "les octets du fichier, en base64";

    private const int ExtraitMaximum = 60;

    /// <summary>Why a body cannot be read: the field at fault, what it holds, what it must hold.</summary>
    public static Refus DuCorps(JsonException raison, ReadOnlyMemory<byte> corps, Type lu)
    {
        try
        {
            using var document = JsonDocument.Parse(corps);
            var (type, valeur) = (lu, (JsonElement?)document.RootElement);
            foreach (var nom in Chemin(raison.Path))
            {
                (type, valeur) = (Sous(type, nom), valeur is { } v ? Sous(v, nom) : null);
            }

            return Json.Invalid(raison.Path is null or "$" ? "corps" : raison.Path["$.".Length..], valeur is { } fautive ? Extrait(fautive.ToString()) : null, Attendue(type));
        }
        catch (JsonException malFormee)
        {
            return Json.Invalid("corps", Extrait(Encoding.UTF8.GetString(corps.Span[..Math.Min(corps.Length, 4 * ExtraitMaximum)])),
                $"du JSON bien formé : la lecture s’arrête ligne {(malFormee.LineNumber ?? 0) + 1}, octet {(malFormee.BytePositionInLine ?? 0) + 1}");
        }
    }

    /// <summary>The parameter of the address that its call cannot read; null when each can be.</summary>
    public static Refus? DUnParametre(HttpContext context)
    {
        var appel = context.GetEndpoint()?.Metadata.GetMetadata<MethodInfo>();
        return (from p in appel?.GetParameters() ?? []
                let valeur = context.Request.Query[p.Name!].ToString()
                where valeur.Length > 0 && !SeLit(valeur, p.ParameterType)
                select Json.Invalid(p.Name!, Extrait(valeur), Attendue(p.ParameterType))).FirstOrDefault();
    }

    private static bool SeLit(string valeur, Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(bool) => bool.TryParse(valeur, out _),
        var t when t == typeof(int) => int.TryParse(valeur, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        var t when t == typeof(long) => long.TryParse(valeur, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    private static string Attendue(Type? type) => (Nullable.GetUnderlyingType(type ?? typeof(object)) ?? type) switch
    {
        null => "une valeur de la bonne forme",
        var t when t == typeof(string) => "un texte entre guillemets",
        var t when t == typeof(bool) => "true ou false",
        var t when t == typeof(byte[]) => Octets,
        var t when t == typeof(int) => "un nombre entier, de -2147483648 à 2147483647",
        var t when t == typeof(long) => "un nombre entier",
        var t when t == typeof(DateTimeOffset) => "un instant, par exemple 2022-03-07T09:00:00+01:00",
        var t when t == typeof(Duree) => "une durée, par exemple P3D, PT1H ou P1M",
        var t when t.IsEnum => string.Join(", ", Codes(t)),
        var t when t.IsAssignableTo(typeof(IEnumerable)) => "une liste",
        _ => "un objet JSON",
    };

    private static IReadOnlyList<string> Codes(Type type) =>
        (IReadOnlyList<string>)typeof(Ecriture).GetMethod(nameof(Ecriture.Codes))!.MakeGenericMethod(type).Invoke(null, null)!;

    private static IEnumerable<string> Chemin(string? chemin) => (chemin ?? "$").Split(['.', '['], StringSplitOptions.RemoveEmptyEntries).Skip(1);

    private static Type? Sous(Type? type, string nom) => nom.EndsWith(']')
        ? (Nullable.GetUnderlyingType(type ?? typeof(object)) ?? type)?.GetGenericArguments().FirstOrDefault()
        : type?.GetProperty(nom, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.PropertyType;

    private static JsonElement? Sous(JsonElement valeur, string nom) => nom.EndsWith(']')
        ? valeur.ValueKind == JsonValueKind.Array && int.TryParse(nom[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var rang) && rang < valeur.GetArrayLength() ? valeur[rang] : null
        : valeur.ValueKind == JsonValueKind.Object && valeur.TryGetProperty(nom, out var sous) ? sous : null;

    private static string Extrait(string texte) => texte.Length <= ExtraitMaximum ? texte : new StringInfo(texte).SubstringByTextElements(0, ExtraitMaximum / 2) + "…";
}
