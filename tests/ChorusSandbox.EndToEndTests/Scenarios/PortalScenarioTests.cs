using ChorusSandbox.EndToEndTests.Portal;
using ChorusSandbox.Simulation.Scenarios;
using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Reading;
using ChorusSandbox.Simulation.Scenarios.Reports;
using ChorusSandbox.Simulation.Scenarios.Worlds;

namespace ChorusSandbox.EndToEndTests.Scenarios;

/// <summary>The scenarios of rejections, each act done in the browser: the same stories, the same journals as by the other doors.</summary>
public sealed class PortalScenarioTests(SharedBrowser browser, RunningSandbox sandbox) : BrowserTest(browser, sandbox)
{
    public static TheoryData<string> Stories => ["montant-errone", "service-absent-nouveau-numero"];

    [Theory, MemberData(nameof(Stories))]
    public async Task Scenario_ParLePortail_LeJournalEstCeluiQuiEstAttendu(string name)
    {
        var ct = TestContext.Current.CancellationToken;
        var file = Path.Combine(AppContext.BaseDirectory, "scenarios", "rejets", name + ".yaml");
        var scenario = Assert.IsType<Scenario>(ScenarioReader.ReadFile(file).Scenario);
        var expected = await File.ReadAllTextAsync(ScenarioReader.JournalAttendu(file), ct);
        var runner = new Runner(new LocalWorlds(Sandbox.Workspaces), TimeProvider.System)
        {
            Portail = new BrowserDoor(new Desk((await Visit()).Page)),
            Porte = Portes.Portail,
        };

        var run = await runner.Run(scenario, expected, ct);

        Assert.True(run.Result.Issue == Issue.Reussi, ConsoleReport.Write(run.Result));
        Assert.Equal(Issue.Reussi, run.Result.Journal?.Issue);
        Assert.Contains(run.Result.Etapes, e => e.Echange?.Porte == Portes.Portail);
    }
}
