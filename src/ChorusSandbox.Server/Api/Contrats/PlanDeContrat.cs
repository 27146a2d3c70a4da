using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>The fields of a contract, by the names under which they come: case does not count, aliases do (api.md 6).</summary>
internal sealed class PlanDeContrat
{
    private static readonly ConcurrentDictionary<Type, PlanDeContrat> Plans = new();
    private static readonly ConcurrentDictionary<Type, Func<Array, object>> Listes = new();

    private readonly FrozenDictionary<string, ChampDeContrat> _champs;

    private PlanDeContrat(FrozenDictionary<string, ChampDeContrat> champs) => _champs = champs;

    /// <summary>The plan of a type of contract.</summary>
    /// <exception cref="ArgumentException">Two fields answer to one name: a mistake of the contract.</exception>
    public static PlanDeContrat De(Type type) => Plans.GetOrAdd(type, Make);

    /// <summary>Every field once.</summary>
    public IEnumerable<ChampDeContrat> Champs => _champs.Values.Distinct();

    /// <summary>True when some field is more than a criterion or the page of a list: a request without a body then asks for nothing that can be done.</summary>
    public bool AUnChampARemplir => Champs.Any(c => !c.EstUnFiltre && !typeof(ParametresPage).IsAssignableFrom(c.Propriete.PropertyType));

    /// <summary>The field of a name; null for an unknown one, which is ignored.</summary>
    public ChampDeContrat? Find(string nom) => _champs.GetValueOrDefault(nom);

    /// <summary>An immutable list of a type, out of an array of its elements.</summary>
    public static object Liste(Type type, Array valeurs) => Listes.GetOrAdd(type, t => (Func<Array, object>)
        typeof(PlanDeContrat).GetMethod(nameof(Maker), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(t.GetGenericArguments()).Invoke(null, null)!)(valeurs);

    private static PlanDeContrat Make(Type type) => new(type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite)
        .SelectMany(p =>
        {
            var nom = p.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(p.Name);
            var champ = new ChampDeContrat(p, nom, p.GetCustomAttribute<AliasAttribute>()?.Noms ?? [], p.GetCustomAttribute<FiltreAttribute>());
            return champ.Alias.Prepend(nom).Distinct(StringComparer.OrdinalIgnoreCase).Select(n => (Nom: n, Champ: champ));
        })
        .ToFrozenDictionary(p => p.Nom, p => p.Champ, StringComparer.OrdinalIgnoreCase));

    private static Func<Array, object> Maker<T>() => valeurs => ImmutableArray.Create((T[])valeurs);
}
