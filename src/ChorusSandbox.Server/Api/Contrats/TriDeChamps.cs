using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>Sorts rows already in the form of their contract: a column is a field of the row, its first letter in capitals (annex A).</summary>
internal static class TriDeChamps
{
    private static readonly ConcurrentDictionary<Type, FrozenDictionary<string, PropertyInfo>> Colonnes = new();

    /// <summary>The rows in the order asked for; as they come when the column is absent or unknown.</summary>
    /// <param name="lignes">The rows.</param>
    /// <param name="colonne">Name of a field, case not counted.</param>
    /// <param name="descendant">True for the last first.</param>
    public static IEnumerable<T> Trier<T>(IEnumerable<T> lignes, string? colonne, bool descendant) where T : notnull
    {
        var colonnes = Colonnes.GetOrAdd(typeof(T), static type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .ToFrozenDictionary(p => p.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(p.Name), StringComparer.OrdinalIgnoreCase));
        if (colonne is null || !colonnes.TryGetValue(colonne, out var champ))
        {
            return lignes;
        }

        var ordre = Comparer<object?>.Create(Comparer);
        return descendant ? lignes.OrderByDescending(l => champ.GetValue(l), ordre) : lignes.OrderBy(l => champ.GetValue(l), ordre);
    }

    private static int Comparer(object? a, object? b) => (a, b) switch
    {
        (string x, string y) => string.CompareOrdinal(x, y),
        (DateHeure x, DateHeure y) => x.Valeur.CompareTo(y.Valeur),
        _ => Comparer<object>.Default.Compare(a, b),
    };
}
