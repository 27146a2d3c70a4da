using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>
/// The one reader of bodies: typed contracts out of tolerant JSON (api.md 3.0 and 6). Absent, null, empty, zero ids and dates
/// of year 1 mean « not filled »; an array of one stands for an object, a value for a list of one; numbers come as texts and
/// texts as numbers; unknown fields are ignored, and told to the reader of the exchange.
/// </summary>
internal static class LecteurDeCorps
{
    /// <summary>The contract that a body fills, or the fields that cannot be read; with a warning for each unknown field. Its large files live as long as <paramref name="fichiers"/>.</summary>
    public static Result<T> Lire<T>(JsonElement corps, FichiersDAppel fichiers) where T : class
    {
        var (refus, ignores, poids) = (new List<Refus>(), new ChampsIgnores(typeof(T)), new PoidsDuCorps());
        var objet = corps.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null or JsonValueKind.Undefined
            ? Objet(typeof(T), corps, "", new Lecture(refus, ignores, fichiers, poids))
            : Faute(refus, "$", corps, "un objet JSON");
        if (poids.Refus is { } tropLourd)
        {
            return tropLourd;
        }

        return refus.Count > 0
            ? Result.Refused<T>([.. refus], ignores.Avertissements)
            : Result.Accepted((T?)objet ?? Activator.CreateInstance<T>(), ignores.Avertissements);
    }

    private static object? Objet(Type type, JsonElement element, string chemin, Lecture lecture)
    {
        var source = element.ValueKind == JsonValueKind.Array
            ? element.EnumerateArray().FirstOrDefault(e => e.ValueKind == JsonValueKind.Object)
            : element;
        if (source.ValueKind != JsonValueKind.Object || EstVide(source) || !lecture.Poids.PrendreUnObjet())
        {
            return null;
        }

        var plan = PlanDeContrat.De(type);
        var objet = Activator.CreateInstance(type)!;
        var lus = new HashSet<ChampDeContrat>();
        foreach (var propriete in source.EnumerateObject())
        {
            if (plan.Find(propriete.Name) is not { } champ)
            {
                lecture.Ignores.Add(chemin, propriete, plan);
                continue;
            }

            // A client that knows two spellings of a field leaves one empty, in any order: the first that is filled counts.
            if (!lus.Contains(champ))
            {
                var ou = chemin.Length == 0 ? champ.Nom : $"{chemin}.{champ.Nom}";
                var fautes = new List<Refus>();
                if (Valeur(champ.Propriete.PropertyType, propriete.Value, ou, lecture with { Refus = fautes }) is { } valeur && fautes.Count == 0)
                {
                    champ.Propriete.SetValue(objet, valeur is string texte && champ.EstUnFiltre ? texte.Trim() : valeur);
                    _ = valeur is ICollection { Count: 0 } || lus.Add(champ);
                }

                if (champ.EstUnFiltre)
                {
                    lecture.Ignores.AddCritere(ou, champ.Filtre!.Codes, champ.Propriete.GetValue(objet), fautes);
                }
                else
                {
                    lecture.Refus.AddRange(fautes);
                }
            }
        }

        return objet;
    }

    private static object? Valeur(Type type, JsonElement element, string ou, Lecture lecture)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return Liste(type, element, ou, lecture);
        }

        if (element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined || (element.ValueKind == JsonValueKind.String && EstBlanc(element)))
        {
            return null;
        }

        var simple = Nullable.GetUnderlyingType(type) ?? type;
        if (simple == typeof(ReadOnlyMemory<byte>) && element.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
        {
            return (element.ValueKind == JsonValueKind.String ? Valeurs.Octets(element, lecture.Fichiers) : null) ?? Faute(lecture.Refus, ou, element, "des octets en base64");
        }

        if (simple.IsClass && simple != typeof(string))
        {
            return element.ValueKind is JsonValueKind.Object or JsonValueKind.Array || (element.ValueKind == JsonValueKind.Number && EstZero(element))
                ? Objet(simple, element, ou, lecture)
                : Faute(lecture.Refus, ou, element, "un objet JSON");
        }

        if (element.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            return element.ValueKind == JsonValueKind.Array && element.GetArrayLength() == 1
                ? Valeur(type, element[0], ou, lecture)
                : EstVide(element) ? null : Faute(lecture.Refus, ou, element, Valeurs.Attendu(simple));
        }

        if (!lecture.Poids.Prendre(element))
        {
            return null;
        }

        return Valeurs.Lire(simple, element, out var valeur) ? valeur : Faute(lecture.Refus, ou, element, Valeurs.Attendu(simple));
    }

    private static object Liste(Type type, JsonElement element, string ou, Lecture lecture)
    {
        var de = type.GetGenericArguments()[0];
        var valeurs = (element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : Enumerable.Repeat(element, 1))
            .Where(e => !(e.ValueKind == JsonValueKind.Object && EstVide(e)))
            .Select((e, i) => Valeur(de, e, string.Create(CultureInfo.InvariantCulture, $"{ou}[{i}]"), lecture))
            .Where(v => v is not null)
            .ToArray();
        var typees = Array.CreateInstance(de, valeurs.Length);
        Array.Copy(valeurs, typees, valeurs.Length);
        return PlanDeContrat.Liste(type, typees);
    }

    /// <summary>Blank without making a text of it: a file in base64 is looked at where it lies.</summary>
    private static bool EstBlanc(JsonElement element) =>
        JsonMarshal.GetRawUtf8Value(element).Length < 64 && string.IsNullOrWhiteSpace(element.GetString());

    private static bool EstZero(JsonElement element) => element.TryGetDecimal(out var nombre) && nombre == 0;

    private static bool EstVide(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.GetArrayLength() == 0 : !element.EnumerateObject().Any();

    private static object? Faute(List<Refus> refus, string ou, JsonElement element, string attendu)
    {
        var lu = Valeurs.Court(element);
        refus.Add(Refus.De(CodeRefus.PasserelleChampType, ou, lu, ("champ", ou), ("valeur", lu), ("attendu", attendu)));
        return null;
    }

    /// <summary>What a reading gathers: what cannot be read, what is not known, the large files, and the room that the rest takes.</summary>
    private readonly record struct Lecture(List<Refus> Refus, ChampsIgnores Ignores, FichiersDAppel Fichiers, PoidsDuCorps Poids);
}
