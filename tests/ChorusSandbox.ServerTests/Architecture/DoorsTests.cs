using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;

using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace ChorusSandbox.ServerTests.Architecture;

/// <summary>Doors do not know one another; all may know Access; only the composition at the root of Server knows all (docs/decisions/0001).</summary>
public sealed class DoorsTests
{
    private static readonly string[] Doors = ["Api", "Edi", "Portal", "Tutorials", "Console", "Commands"];

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var door in Doors)
            {
                foreach (var other in Doors.Where(d => d != door))
                {
                    pairs.Add(door, other);
                }
            }

            return pairs;
        }
    }

    public static TheoryData<string> EachDoor => [.. Doors];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Porte_AutrePorte_NEstPasConnue(string door, string other) => Offences.None(Assemblies.Violations(DoesNotKnow(door, other)));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Porte_AutrePorteConnueExpres_EstDenoncee(string door, string other) =>
        Assert.Contains(Assemblies.ViolationsWithBreaches(DoesNotKnow(door, other)), v => v.Contains($"ChorusSandbox.Server.{door}.Breach", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(EachDoor))]
    public void Access_Porte_NEstPasConnue(string door) => Offences.None(Assemblies.Violations(DoesNotKnow("Access", door)));

    [Theory]
    [MemberData(nameof(EachDoor))]
    public void Access_PorteConnueExpres_EstDenoncee(string door) =>
        Assert.Contains(Assemblies.ViolationsWithBreaches(DoesNotKnow("Access", door)), v => v.Contains("ChorusSandbox.Server.Access.Breach", StringComparison.Ordinal));

    [Fact]
    public void Serveur_Dossiers_SontLesPortesEtAccess()
    {
        var folders = SourceTree.Files("src/ChorusSandbox.Server", ".cs").Select(f => f.Split('/')).Where(p => p.Length > 3).Select(p => p[2]).Distinct();
        Offences.None(folders.Except([.. Doors, "Access"]));
    }

    private static ArchRule<IType> DoesNotKnow(string door, string other) =>
        Types().That().ResideInNamespaceMatching(Namespace(door)).Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(Namespace(other)))
            .Because($"{door} does not know {other}").WithoutRequiringPositiveResults();

    private static string Namespace(string door) => $@"^ChorusSandbox\.Server\.{door}(\.|$)";
}
