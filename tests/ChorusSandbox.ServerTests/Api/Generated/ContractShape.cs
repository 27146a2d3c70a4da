using System.Collections.Immutable;

using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.ServerTests.Api.Generated;

/// <summary>What the tests ask of the type of a field.</summary>
internal static class ContractShape
{
    /// <summary>True for a list, with the type of its elements.</summary>
    public static bool IsList(Type type, out Type of)
    {
        var list = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);
        of = list ? type.GetGenericArguments()[0] : type;
        return list;
    }

    /// <summary>The type without its question mark.</summary>
    public static Type Simple(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>True for a contract inside a contract.</summary>
    public static bool IsObject(Type type) => type.IsClass && type != typeof(string) && type != typeof(byte[]) && type.Namespace?.StartsWith("ChorusSandbox", StringComparison.Ordinal) == true;

    /// <summary>The fields of a contract.</summary>
    public static IReadOnlyList<ChampDeContrat> Fields(Type type) => [.. PlanDeContrat.De(type).Champs.OrderBy(c => c.Nom, StringComparer.Ordinal)];

    /// <summary>Every field of a contract, however deep, with its path.</summary>
    public static IEnumerable<(string Path, ChampDeContrat Field)> Deep(Type type, string prefix = "", int depth = 0) => depth > 6 ? [] : Fields(type).SelectMany(f =>
    {
        IsList(f.Propriete.PropertyType, out var of);
        return IsObject(Simple(of)) ? Deep(Simple(of), $"{prefix}{f.Nom}.", depth + 1).Prepend((prefix + f.Nom, f)) : [(prefix + f.Nom, f)];
    });
}
