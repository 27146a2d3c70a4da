using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Clients;
using ChorusSandbox.Platform.Journal;

namespace ChorusSandbox.PlatformTests.Worlds;

/// <summary>What an advance would bring, asked before.</summary>
public sealed class PreviewsTests
{
    [Fact]
    public async Task Preview_OfAnAdvance_TellsTheSameFactsAndWritesNothing()
    {
        await using var bench = await WorldBench.New();
        bench.Client.Answer = s => s.Facture.Numero.Valeur == "F-PANNE" && s.Faits.Tentative < 3
            ? ReponseClient.EnPanne("HTTP 503")
            : ReponseClient.Decide(new DecisionClient(StatutFacture.ServiceFait, Duree.DeJours(2)), new DecisionClient(StatutFacture.MiseEnPaiement, Duree.DeJours(30)));
        await bench.Deposee();
        await bench.Deposee(bench.UneFacture().Numero("F-PANNE"));
        await bench.Deposer("lot.zip", UnFlux.Lot(("a.xml", bench.Ubl(bench.UneFacture().Numero("F-LOT"))), ("b.xml", "<Invoice"u8.ToArray())));
        var before = State(bench);
        var until = bench.World.Clock.Now.AddDays(40);

        var foreseen = await bench.Workspaces.Preview(bench.Id, until, WorldBench.Ct);

        Assert.Equal(before, State(bench));
        var happened = await bench.World.Driver.Advance(until, null, WorldBench.Ct);
        Assert.Equal(happened.Select(f => f.ToJsonLine()), foreseen.Select(f => f.ToJsonLine()));
        Assert.Contains(happened, f => f.Acte == "MettreEnPaiement");
        Assert.Contains(happened, f => f.Acte == "IntegrerFlux");
    }

    [Fact]
    public async Task Preview_Repeated_TellsTheSame()
    {
        await using var bench = await WorldBench.New();
        await bench.Deposee();
        var until = bench.World.Clock.Now.AddDays(1);

        var first = await bench.Workspaces.Preview(bench.Id, until, WorldBench.Ct);
        var second = await bench.Workspaces.Preview(bench.Id, until, WorldBench.Ct);

        Assert.Equal(first.Select(f => f.ToJsonLine()), second.Select(f => f.ToJsonLine()));
        Assert.NotEmpty(first);
    }

    [Fact]
    public async Task Preview_OfNothing_IsEmpty()
    {
        await using var bench = await WorldBench.New();

        Assert.Empty(await bench.Workspaces.Preview(bench.Id, bench.World.Clock.Now.AddDays(1), WorldBench.Ct));
    }

    private static string State(WorldBench bench) => string.Join('\n',
        Invariants.Written(bench.Resumes), bench.JournalEnLignes, bench.World.Clock.Now,
        string.Join(' ', Directory.EnumerateFiles(Path.Combine(bench.WorldFolder, "pieces")).Order(StringComparer.Ordinal)),
        string.Join(' ', Directory.EnumerateDirectories(Path.Combine(bench.Folder, "workspaces")).Order(StringComparer.Ordinal)));
}
