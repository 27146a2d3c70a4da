using System.Text.Json;
using System.Xml.Linq;

using ChorusSandbox.Domain;
using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Reading;
using ChorusSandbox.Simulation.Scenarios.Reports;

namespace ChorusSandbox.PlatformTests.Scenarios;

public sealed class ReportsTests
{
    private static readonly ScenarioResult[] Resultats =
    [
        new()
        {
            Fichier = "a.yaml",
            Titre = "Un & deux <trois>",
            Etapes =
            [
                new StepResult(1, "SoumettreFacture par fournisseur", 3, Issue.Reussi, null,
                    new Echange { Porte = "operation", Demande = "SoumettreFacture", Refus = [CodeRefus.FactureNumeroDoublon], Explications = ["Le numéro « F-1 » est pris."] }, []),
                new StepResult(2, "attendu", 5, Issue.Reussi, null, null, [new Constat(Issue.Echoue, "statut {facture: f1, est: DEPOSEE}", 6, "DEPOSEE", "REJETEE")]),
                new StepResult(3, "attendu", 7, Issue.Ignore, "porte « portail »", null, []),
            ],
            Journal = JournalComparison.Comparer("{\"seq\":1}\n{\"seq\":2}\n", "{\"seq\":1}\n{\"seq\":3}\n"),
        },
        new() { Fichier = "b.yaml", Titre = "Illisible", Anomalies = [new Anomalie("b.yaml", 4, "clé inconnue « x »")] },
    ];

    [Fact]
    public void Json_IsOneDocumentWithOutcomesAndEvidence()
    {
        using var json = JsonDocument.Parse(JsonReport.Write(Resultats));

        var premier = json.RootElement.GetProperty("scenarios")[0];
        Assert.Equal("échoué", premier.GetProperty("issue").GetString());
        Assert.Equal("REJETEE", premier.GetProperty("etapes")[1].GetProperty("attentes")[0].GetProperty("obtenu").GetString());
        Assert.Equal("FACTURE_NUMERO_DOUBLON", premier.GetProperty("etapes")[0].GetProperty("echange").GetProperty("refus")[0].GetString());
        Assert.Equal("erreur", json.RootElement.GetProperty("scenarios")[1].GetProperty("issue").GetString());
    }

    [Fact]
    public void JUnit_CountsFailuresErrorsAndSkipped()
    {
        var racine = XDocument.Parse(JUnitReport.Write(Resultats)).Root!;

        Assert.Equal(("5", "2", "1", "1"), (racine.Attribute("tests")!.Value, racine.Attribute("failures")!.Value, racine.Attribute("errors")!.Value, racine.Attribute("skipped")!.Value));
    }

    [Fact]
    public void Html_IsSelfContainedAndEscaped()
    {
        var html = HtmlReport.Write(Resultats);

        Assert.Contains("Un &amp; deux &lt;trois&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Console_TellsExpectedAndObtainedThenTheTotal()
    {
        Assert.Contains("attendu : DEPOSEE ; obtenu : REJETEE", ConsoleReport.Write(Resultats[0]), StringComparison.Ordinal);
        Assert.Contains("b.yaml:4 : clé inconnue", ConsoleReport.Write(Resultats[1]), StringComparison.Ordinal);
        Assert.Equal("2 scénario(s) : 0 réussi, 1 échoué, 1 erreur", ConsoleReport.Bilan(Resultats));
    }

    [Theory]
    [InlineData("a\nb\n", "a\nb\n", Issue.Reussi, 0)]
    [InlineData("a\nb\n", "a\nc\n", Issue.Echoue, 3)]
    [InlineData("a\nb\n", "a\nb", Issue.Echoue, 0)]
    [InlineData("a\n", "", Issue.Echoue, 1)]
    public void Comparer_Journals_ByteForByte(string attendu, string obtenu, Issue issue, int ecarts)
    {
        var comparaison = JournalComparison.Comparer(attendu, obtenu);

        Assert.Equal((issue, ecarts), (comparaison.Issue, comparaison.Ecarts.Length));
    }
}
