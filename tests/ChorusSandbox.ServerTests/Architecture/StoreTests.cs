using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;

using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace ChorusSandbox.ServerTests.Architecture;

/// <summary>Doors and Simulation never touch the store: they use operations and queries. What a broken store throws is for all
/// to catch, and the summaries that queries answer with are for all to read.</summary>
public sealed class StoreTests
{
    /// <summary>The store, but for what it throws and the summaries that queries answer with: plain records, nothing to reach it by.</summary>
    private const string Store = @"^ChorusSandbox\.Platform\.Store\.(?!\w+Exception$|ResumeFacture$|ResumeFlux$)";

    public static TheoryData<string> Outside => ["ChorusSandbox.Server", "ChorusSandbox.Simulation"];

    [Theory]
    [MemberData(nameof(Outside))]
    public void Porte_Store_NEstPasTouche(string outside) => Offences.None(Assemblies.Violations(DoesNotTouchTheStore(outside)));

    [Theory]
    [InlineData("ChorusSandbox.Server", "ReadsSummaries")]
    [InlineData("ChorusSandbox.Server", "ReadsSummariesLater")]
    [InlineData("ChorusSandbox.Simulation", "Writes")]
    public void Porte_StoreToucheExpres_EstDenonce(string outside, string breach) =>
        Assert.Contains(Assemblies.ViolationsWithBreaches(DoesNotTouchTheStore(outside)), v => v.Contains($"{outside}.Breaches.{breach} ", StringComparison.Ordinal));

    private static ArchRule<IType> DoesNotTouchTheStore(string outside) =>
        Types().That().ResideInNamespaceMatching($@"^{outside.Replace(".", @"\.", StringComparison.Ordinal)}(\.|$)").Should()
            .NotDependOnAny(Types().That().HaveFullNameMatching(Store))
            .Because($"{outside} uses operations and queries").WithoutRequiringPositiveResults();
}
