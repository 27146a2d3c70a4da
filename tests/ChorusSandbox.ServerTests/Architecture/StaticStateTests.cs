using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ChorusSandbox.ServerTests.Architecture;

/// <summary>No static mutable state: two installations can live in one process.</summary>
public sealed class StaticStateTests
{
    private const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void Produit_EtatStatiqueModifiable_NExistePas() => Offences.None(Assemblies.Product.SelectMany(a => a.GetTypes()).SelectMany(OffencesOf));

    [Theory]
    [InlineData(nameof(Breach.Count))]
    [InlineData(nameof(Breach.Setting))]
    [InlineData(nameof(Breach.Codes))]
    [InlineData(nameof(Breach.Names))]
    public void EtatStatique_AjouteExpres_EstDenonce(string member) =>
        Assert.Contains(OffencesOf(typeof(Breach)), o => o.EndsWith("." + member, StringComparison.Ordinal));

    [Fact]
    public void EtatStatique_ConstanteOuListeFigee_EstAdmis() => Assert.DoesNotContain(OffencesOf(typeof(Breach)), o => o.Contains("Fixed", StringComparison.Ordinal));

    private static IEnumerable<string> OffencesOf(Type type)
    {
        if (type.IsDefined(typeof(CompilerGeneratedAttribute)) || type.FullName!.Contains('<', StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (var field in type.GetFields(Statics).Where(f => !f.IsLiteral && !f.IsInitOnly && !f.Name.StartsWith('<')))
        {
            yield return $"{type.FullName}.{field.Name}";
        }

        foreach (var property in type.GetProperties(Statics).Where(p => p.SetMethod is not null))
        {
            yield return $"{type.FullName}.{property.Name}";
        }

        // What others can reach must not be changed under everybody's feet.
        foreach (var field in type.GetFields(Statics).Where(f => f.IsPublic && f.IsInitOnly && type.IsVisible && CanChange(f.FieldType)))
        {
            yield return $"{type.FullName}.{field.Name}";
        }

        foreach (var property in type.GetProperties(Statics).Where(p => p.GetMethod?.IsPublic == true && type.IsVisible && CanChange(p.PropertyType) && HasField(type, p)))
        {
            yield return $"{type.FullName}.{property.Name}";
        }
    }

    private static bool HasField(Type type, PropertyInfo property) => type.GetField($"<{property.Name}>k__BackingField", Statics) is not null;

    private static bool CanChange(Type type) =>
        type.IsArray || (type.IsClass && typeof(IEnumerable).IsAssignableFrom(type) && type.Namespace == "System.Collections.Generic")
        || type.Namespace == "System.Collections.Concurrent";

    /// <summary>Static state of every forbidden kind, on purpose.</summary>
    public static class Breach
    {
        public const int FixedNumber = 1;
        public static readonly System.Collections.Immutable.ImmutableArray<int> FixedList = [1];
        public static readonly string[] Codes = ["A"];
#pragma warning disable CA2211, CA1002 // The breach is the point.
        public static int Count = FixedNumber;

        public static string Setting { get; set; } = "";

        public static List<string> Names { get; } = [];
#pragma warning restore CA2211, CA1002
    }
}
