using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;

namespace ChorusSandbox.ServerTests.Access;

/// <summary>A reserve of calls for each application and each API, which fills again with time.</summary>
public sealed class DebitsTests
{
    private readonly Wall _wall = new();

    [Fact]
    public void Compter_DansLaReserve_LaissePasser()
    {
        var debits = new Debits(_wall);
        Assert.All(Enumerable.Range(0, LimitesDeDebit.De(ProfilDebit.Production).Reserve), _ => Assert.Null(debits.Compter(ProfilDebit.Production, "a1", "Factures")));
        Assert.NotNull(debits.Compter(ProfilDebit.Production, "a1", "Factures"));
    }

    [Fact]
    public void Compter_ReserveEpuisee_DitCombienAttendrePuisLaissePasser()
    {
        var debits = new Debits(_wall);
        Epuiser(debits, "a1");

        var attente = debits.Compter(ProfilDebit.Stricte, "a1", "Factures");

        Assert.Equal(TimeSpan.FromSeconds(1), attente);
        _wall.Now += attente!.Value;
        Assert.Null(debits.Compter(ProfilDebit.Stricte, "a1", "Factures"));
        Assert.NotNull(debits.Compter(ProfilDebit.Stricte, "a1", "Factures"));
    }

    [Theory]
    [InlineData("a2", "Factures")]
    [InlineData("a1", "Structures")]
    public void Compter_AutreApplicationOuAutreApi_ASaPropreReserve(string clientId, string api)
    {
        var debits = new Debits(_wall);
        Epuiser(debits, "a1");
        Assert.Null(debits.Compter(ProfilDebit.Stricte, clientId, api));
    }

    [Fact]
    public void Compter_SansLimite_LaisseToujoursPasser()
    {
        var debits = new Debits(_wall);
        Assert.All(Enumerable.Range(0, 100_000), _ => Assert.Null(debits.Compter(ProfilDebit.Aucune, "a1", "Factures")));
    }

    private static void Epuiser(Debits debits, string clientId)
    {
        for (var i = 0; i < LimitesDeDebit.De(ProfilDebit.Stricte).Reserve; i++)
        {
            Assert.Null(debits.Compter(ProfilDebit.Stricte, clientId, "Factures"));
        }
    }

    private sealed class Wall : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
