using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>
/// The one reader of bodies: typed contracts out of tolerant JSON (api.md 3.0 and 6). Absent, null, empty, zero ids and dates
/// of year 1 mean « not filled »; an array of one stands for an object, a value for a list of one; numbers come as texts and
/// texts as numbers; unknown fields are ignored.
/// </summary>
internal static class LecteurDeCorps
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<Champ>> Plans = new();

    /// <summary>The contract that a body fills, or the fields that cannot be read.</summary>
    public static Result<T> Lire<T>(JsonElement corps) where T : class
    {
        var refus = new List<Refus>();
        var objet = corps.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null or JsonValueKind.Undefined
            ? Objet(typeof(T), corps, "", refus)
            : Faute(refus, "$", corps, "un objet JSON");
        return refus.Count > 0 ? refus.ToImmutableArray() : (T?)objet ?? Activator.CreateInstance<T>();
    }

    private static object? Objet(Type type, JsonElement element, string chemin, List<Refus> refus)
    {
        var source = element.ValueKind == JsonValueKind.Array
            ? element.EnumerateArray().FirstOrDefault(e => e.ValueKind == JsonValueKind.Object)
            : element;
        if (source.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var objet = Activator.CreateInstance(type)!;
        var lus = new HashSet<Champ>();
        foreach (var propriete in source.EnumerateObject())
        {
            if (Plan(type).FirstOrDefault(c => c.EstNomme(propriete.Name)) is { } champ && lus.Add(champ))
            {
                var ou = chemin.Length == 0 ? champ.Nom : $"{chemin}.{champ.Nom}";
                var fautes = new List<Refus>();
                if (Valeur(champ.Propriete.PropertyType, propriete.Value, ou, fautes) is { } valeur && fautes.Count == 0)
                {
                    champ.Propriete.SetValue(objet, valeur);
                }

                refus.AddRange(champ.EstUnFiltre ? [] : fautes);
            }
        }

        return objet;
    }

    private static object? Valeur(Type type, JsonElement element, string ou, List<Refus> refus)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return Liste(type.GetGenericArguments()[0], element, ou, refus);
        }

        if (element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined || element is { ValueKind: JsonValueKind.String } && string.IsNullOrWhiteSpace(element.GetString()))
        {
            return null;
        }

        var simple = Nullable.GetUnderlyingType(type) ?? type;
        if (simple.IsClass && simple != typeof(string))
        {
            return Objet(simple, element, ou, refus);
        }

        if (element.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            return element.ValueKind == JsonValueKind.Array && element.GetArrayLength() == 1
                ? Valeur(type, element[0], ou, refus)
                : Vide(element) ? null : Faute(refus, ou, element, Attendu(simple));
        }

        return Simple(simple, element, ou, refus);
    }

    private static object? Simple(Type type, JsonElement element, string ou, List<Refus> refus)
    {
        var texte = element.ValueKind == JsonValueKind.String ? element.GetString()!.Trim() : element.GetRawText();
        if (type == typeof(string))
        {
            return texte;
        }

        if (type == typeof(bool))
        {
            return texte.ToUpperInvariant() switch { "TRUE" or "OUI" or "1" => true, "FALSE" or "NON" or "0" => false, _ => Faute(refus, ou, element, Attendu(type)) };
        }

        if (type == typeof(DateOnly))
        {
            return Date(texte, out var date) ? (date.Year <= 1 ? null : date) : Faute(refus, ou, element, Attendu(type));
        }

        if (!decimal.TryParse(texte, NumberStyles.Float, CultureInfo.InvariantCulture, out var nombre))
        {
            return Faute(refus, ou, element, Attendu(type));
        }

        if (type == typeof(decimal))
        {
            return nombre;
        }

        if (nombre != decimal.Truncate(nombre))
        {
            return Faute(refus, ou, element, Attendu(type));
        }

        var borne = Math.Clamp(nombre, type == typeof(int) ? int.MinValue : long.MinValue, type == typeof(int) ? int.MaxValue : long.MaxValue);
        return borne == 0 ? null : type == typeof(int) ? (int)borne : (object)(long)borne;
    }

    private static object Liste(Type type, JsonElement element, string ou, List<Refus> refus)
    {
        var elements = element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().ToList(),
            JsonValueKind.Null or JsonValueKind.Undefined => [],
            _ => [element],
        };
        var valeurs = elements.Select((e, i) => Valeur(type, e, string.Create(CultureInfo.InvariantCulture, $"{ou}[{i}]"), refus)).Where(v => v is not null).ToArray();
        var typees = Array.CreateInstance(type, valeurs.Length);
        Array.Copy(valeurs, typees, valeurs.Length);
        return typeof(ImmutableArray).GetMethod(nameof(ImmutableArray.Create), 1, [Type.MakeGenericMethodParameter(0).MakeArrayType()])!.MakeGenericMethod(type).Invoke(null, [typees])!;
    }

    private static bool Date(string texte, out DateOnly date)
    {
        if (DateOnly.TryParseExact(texte.Length >= 10 ? texte[..10] : texte, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && texte.Length == 10)
        {
            return true;
        }

        return texte.Length > 10 && texte[10] is 'T' or ' ' && DateTimeOffset.TryParse(texte, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
    }

    private static bool Vide(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.GetArrayLength() == 0 : !element.EnumerateObject().Any();

    private static object? Faute(List<Refus> refus, string ou, JsonElement element, string attendu)
    {
        var lu = element.GetRawText();
        lu = lu.Length > 80 ? lu[..80] + "…" : lu;
        refus.Add(Refus.De(CodeRefus.PasserelleChampType, ou, lu, ("champ", ou), ("valeur", lu), ("attendu", attendu)));
        return null;
    }

    private static string Attendu(Type type) => type == typeof(DateOnly) ? "une date AAAA-MM-JJ"
        : type == typeof(bool) ? "true ou false"
        : type == typeof(decimal) ? "un nombre"
        : type == typeof(string) ? "un texte"
        : "un nombre entier";

    private static ImmutableArray<Champ> Plan(Type type) => Plans.GetOrAdd(type, t =>
        [.. t.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).Select(Champ.De)]);

    /// <summary>A field of a contract: where it is kept, and the names under which it comes.</summary>
    private sealed record Champ(PropertyInfo Propriete, string Nom, ImmutableArray<string> Noms, bool EstUnFiltre)
    {
        public static Champ De(PropertyInfo propriete)
        {
            var nom = propriete.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(propriete.Name);
            return new Champ(propriete, nom, [nom, .. propriete.GetCustomAttribute<AliasAttribute>()?.Noms ?? []], propriete.IsDefined(typeof(FiltreAttribute)));
        }

        public bool EstNomme(string nom) => Noms.Any(n => string.Equals(n, nom, StringComparison.OrdinalIgnoreCase));
    }
}
