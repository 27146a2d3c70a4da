using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Organisations;

/// <summary>
/// The query language of the directory (api.md 2.4): criteria by field, then order and fields kept. A request is a class whose
/// properties of type <see cref="Critere"/> bear the names of the fields of what is found.
/// </summary>
public abstract class RequeteAnnuaire
{
    private static readonly ImmutableArray<string> Operateurs = ["=", ">", "<", ">=", "<=", "IN", "CONTAINS"];

    [Description("Champ de tri. Source : api.md 2.4 [S]."), JsonPropertyName("_sort"), Filtre]
    public string? Sort { get; set; }

    [Description("true : ordre décroissant. Source : api.md 2.4 [S]."), JsonPropertyName("_desc"), Filtre]
    public bool? Desc { get; set; }

    [Description("Champs à rendre ; absent, tous. Source : api.md 2.4 [S]."), JsonPropertyName("_fields"), Filtre]
    public ImmutableArray<string> Fields { get; set; } = [];

    /// <summary>What answers the criteria, in order, with the fields asked for; or the operators that do not exist.</summary>
    internal Result<ImmutableArray<T>> Chercher<T>(IEnumerable<T> tous) where T : class, new()
    {
        var champs = Champs<T>();
        var criteres = GetType().GetProperties().Where(p => p.PropertyType == typeof(Critere))
            .Select(p => (Nom: Nom(p), Critere: (Critere?)p.GetValue(this))).Where(c => c.Critere is { Val.IsDefaultOrEmpty: false }).ToList();
        var refus = criteres.Where(c => !Operateurs.Contains(Operateur(c.Critere!))).Select(c => Refus.De(CodeRefus.ValeurNonAdmise, c.Nom + ".op", c.Critere!.Op,
            ("champ", c.Nom + ".op"), ("valeur", c.Critere.Op), ("attendu", string.Join(", ", Operateurs)))).ToImmutableArray();
        if (!refus.IsEmpty)
        {
            return refus;
        }

        var trouves = tous.Where(t => criteres.All(c => champs.TryGetValue(c.Nom, out var champ) && Repond(champ.GetValue(t), c.Critere!)));
        if (Sort is { Length: > 0 } && champs.TryGetValue(Sort, out var tri))
        {
            var ordre = Comparer<object?>.Create((a, b) => Comparer(Texte(a), Texte(b)));
            trouves = Desc == true ? trouves.OrderByDescending(tri.GetValue, ordre) : trouves.OrderBy(tri.GetValue, ordre);
        }

        return trouves.Select(t => Garder(t, champs)).ToImmutableArray();
    }

    private T Garder<T>(T trouve, Dictionary<string, PropertyInfo> champs) where T : class, new()
    {
        if (Fields.IsDefaultOrEmpty)
        {
            return trouve;
        }

        var reste = new T();
        foreach (var champ in Fields.Where(champs.ContainsKey).Select(f => champs[f]))
        {
            champ.SetValue(reste, champ.GetValue(trouve));
        }

        return reste;
    }

    private static bool Repond(object? valeur, Critere critere)
    {
        if (Texte(valeur) is not { } texte)
        {
            return false;
        }

        var attendu = critere.Val[0].Trim();
        return Operateur(critere) switch
        {
            "IN" => critere.Val.Any(v => Comparer(texte, v.Trim()) == 0),
            "CONTAINS" => texte.Contains(attendu, StringComparison.OrdinalIgnoreCase),
            ">" => Comparer(texte, attendu) > 0,
            "<" => Comparer(texte, attendu) < 0,
            ">=" => Comparer(texte, attendu) >= 0,
            "<=" => Comparer(texte, attendu) <= 0,
            _ => Comparer(texte, attendu) == 0,
        };
    }

    private static string Operateur(Critere critere) => string.IsNullOrWhiteSpace(critere.Op) ? "=" : critere.Op.Trim().ToUpperInvariant();

    /// <summary>As numbers where both are, else as texts without regard to case; identifiers of fourteen digits are alike either way.</summary>
    private static int Comparer(string? a, string? b) =>
        decimal.TryParse(a, NumberStyles.Number, CultureInfo.InvariantCulture, out var x) && decimal.TryParse(b, NumberStyles.Number, CultureInfo.InvariantCulture, out var y)
            ? x.CompareTo(y)
            : string.Compare(a, b, StringComparison.OrdinalIgnoreCase);

    private static string? Texte(object? valeur) => valeur switch
    {
        null => null,
        string s => s,
        bool b => b ? "true" : "false",
        _ => JsonSerializer.Serialize(valeur, ApiJson.Options).Trim('"'),
    };

    private static Dictionary<string, PropertyInfo> Champs<T>() => typeof(T).GetProperties().ToDictionary(Nom, StringComparer.OrdinalIgnoreCase);

    private static string Nom(PropertyInfo propriete) =>
        propriete.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(propriete.Name);
}
