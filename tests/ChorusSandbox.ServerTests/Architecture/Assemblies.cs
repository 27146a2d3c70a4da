using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;

using ChorusSandbox.Formats;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server;
using ChorusSandbox.Simulation.Generation;

using Mono.Cecil;

namespace ChorusSandbox.ServerTests.Architecture;

/// <summary>The product as the rules see it, alone and together with the breaches that this test project compiles on purpose.</summary>
internal static class Assemblies
{
    /// <summary>The product's assemblies.</summary>
    public static readonly System.Reflection.Assembly[] Product =
    [
        typeof(Domain.Refus).Assembly, typeof(FluxLu).Assembly, typeof(Workspaces).Assembly, typeof(JeuDeDonneesGenere).Assembly, typeof(SandboxHost).Assembly,
    ];

    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Built = new(() => new ArchLoader().LoadAssemblies(Product).Build());

    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Broken =
        new(() => new ArchLoader().LoadAssemblies([.. Product, typeof(Assemblies).Assembly]).Build());

    /// <summary>What of the product breaks a rule, one line each.</summary>
    public static IEnumerable<string> Violations(IArchRule rule) => Violations(rule, Built.Value);

    /// <summary>What breaks a rule once the breaches are there too.</summary>
    public static IEnumerable<string> ViolationsWithBreaches(IArchRule rule) => Violations(rule, Broken.Value);

    /// <summary>The compiled code of an assembly, instruction by instruction.</summary>
    public static IEnumerable<TypeDefinition> Types(System.Reflection.Assembly assembly)
    {
        var module = ModuleDefinition.ReadModule(assembly.Location);
        return module.GetTypes();
    }

    /// <summary>The namespace a type lives in, for one that the compiler nested too.</summary>
    public static string NamespaceOf(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type.Namespace;
    }

    private static IEnumerable<string> Violations(IArchRule rule, ArchUnitNET.Domain.Architecture architecture) =>
        rule.Evaluate(architecture).Where(r => !r.Passed).Select(r => r.Description).Order(StringComparer.Ordinal);
}
