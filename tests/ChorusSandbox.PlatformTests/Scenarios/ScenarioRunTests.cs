using ChorusSandbox.Simulation.Scenarios;
using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Reading;
using ChorusSandbox.Simulation.Scenarios.Reports;
using ChorusSandbox.Simulation.Scenarios.Steps;

namespace ChorusSandbox.PlatformTests.Scenarios;

public sealed class ScenarioRunTests(ScenarioBench bench) : IClassFixture<ScenarioBench>
{
    public static TheoryData<string> Scenarios => [.. ScenarioBench.Fichiers().Select(f => Path.GetRelativePath(ScenarioBench.Dossier(), f))];

    [Theory, MemberData(nameof(Scenarios))]
    public async Task Run_ScenarioOfTheHouse_SucceedsWithItsExpectedJournal(string nom)
    {
        var fichier = Path.Combine(ScenarioBench.Dossier(), nom);
        var attendu = await File.ReadAllTextAsync(ScenarioReader.JournalAttendu(fichier), TestContext.Current.CancellationToken);

        var run = await bench.Runner.Run(ScenarioBench.Lire(fichier), attendu, TestContext.Current.CancellationToken);

        Assert.True(run.Result.Issue == Issue.Reussi, ConsoleReport.Write(run.Result));
        Assert.Equal(Issue.Reussi, run.Result.Journal!.Issue);
    }

    [Theory, MemberData(nameof(Scenarios))]
    public async Task Run_AStepRemoved_LeavesAnExpectationUnmet(string nom)
    {
        var scenario = ScenarioBench.Lire(Path.Combine(ScenarioBench.Dossier(), nom));
        var muets = new List<string>();
        for (var i = 0; i < scenario.Etapes.Length; i++)
        {
            if (scenario.Etapes[i] is ExpectStep)
            {
                continue;
            }

            var mutant = scenario with { Etapes = scenario.Etapes.RemoveAt(i) };
            var run = await bench.Runner.Run(mutant, null, TestContext.Current.CancellationToken);
            if (run.Result.Etapes.All(e => e.Bilan == Issue.Reussi))
            {
                muets.Add($"étape {i + 1}, ligne {scenario.Etapes[i].Ligne} : {scenario.Etapes[i].Libelle}");
            }
        }

        Assert.Empty(muets);
    }

    [Fact]
    public async Task Run_TheSameScenarioTwice_GivesTheSameBytes()
    {
        var scenario = ScenarioBench.Lire(ScenarioBench.Fichiers().First());

        var premier = await bench.Runner.Run(scenario, null, TestContext.Current.CancellationToken);
        var second = await bench.Runner.Run(scenario, null, TestContext.Current.CancellationToken);

        Assert.NotEmpty(premier.Journal);
        Assert.Equal(premier.Journal, second.Journal);
    }

    [Fact]
    public async Task Run_AnAlteredExpectedJournal_FailsAndTellsTheLine()
    {
        var fichier = ScenarioBench.Fichiers().First();
        var attendu = await File.ReadAllTextAsync(ScenarioReader.JournalAttendu(fichier), TestContext.Current.CancellationToken);

        var run = await bench.Runner.Run(ScenarioBench.Lire(fichier), attendu.Replace("\"acte\":\"AcquitterRejet\"", "\"acte\":\"Acquitter\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        Assert.Equal(Issue.Echoue, run.Result.Issue);
        Assert.Contains(run.Result.Journal!.Ecarts, e => e.StartsWith("- ", StringComparison.Ordinal) && e.Contains("\"acte\":\"Acquitter\"", StringComparison.Ordinal));
        Assert.Contains(run.Result.Journal!.Ecarts, e => e.StartsWith("+ ", StringComparison.Ordinal) && e.Contains("\"acte\":\"AcquitterRejet\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_StepByThePortal_IsIgnoredWithWhatNamesIt()
    {
        var scenario = ScenarioBench.Lire(ScenarioBench.Fichiers().First());
        var premiere = (ActStep)scenario.Etapes[0] with { Porte = Portes.Portail };

        var run = await bench.Runner.Run(scenario with { Etapes = scenario.Etapes.SetItem(0, premiere) }, "…", TestContext.Current.CancellationToken);

        Assert.Equal(Issue.Ignore, run.Result.Etapes[0].Bilan);
        Assert.Contains("navigateur", run.Result.Etapes[0].Explication, StringComparison.Ordinal);
        Assert.All(run.Result.Etapes.Where(e => e.Libelle.StartsWith("AcquitterRejet", StringComparison.Ordinal)), e => Assert.Equal(Issue.Ignore, e.Issue));
        Assert.Equal(Issue.Ignore, run.Result.Journal!.Issue);
    }

    [Fact]
    public async Task Run_ActRefusedUnexpectedly_FailsWithTheExplanation()
    {
        var scenario = ScenarioBench.Lire(ScenarioBench.Fichiers().First());
        var etapes = scenario.Etapes.Select(e => e is ActStep { Refus.IsEmpty: false } acte ? acte with { Refus = [] } : e);

        var run = await bench.Runner.Run(scenario with { Etapes = [.. etapes] }, null, TestContext.Current.CancellationToken);

        Assert.Equal(Issue.Echoue, run.Result.Issue);
        var texte = ConsoleReport.Write(run.Result);
        Assert.Contains("FACTURE_NUMERO_DOUBLON", texte, StringComparison.Ordinal);
    }
}
