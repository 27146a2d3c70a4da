using System.Runtime.CompilerServices;

using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.ServerTests.Portal;
using ChorusSandbox.Simulation.Scenarios;
using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Reading;
using ChorusSandbox.Simulation.Scenarios.Reports;
using ChorusSandbox.Simulation.Scenarios.Worlds;

namespace ChorusSandbox.ServerTests.Scenarios;

/// <summary>The scenarios of the house by real calls: the same story, the same expected journal.</summary>
public sealed class ScenariosByApiTests(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly string Dossier = Chemin();

    public static TheoryData<string> Scenarios =>
        [.. Directory.EnumerateFiles(Dossier, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => Path.GetRelativePath(Dossier, f))];

    [Theory, MemberData(nameof(Scenarios))]
    public async Task Run_ByTheApi_SucceedsWithTheSameExpectedJournal(string nom)
    {
        using var http = new HttpClient { BaseAddress = host.Adresse };
        var run = await Jouer(nom, new LocalWorlds(host.Service<Workspaces>(), http));

        Assert.True(run.Result.Issue == Issue.Reussi, ConsoleReport.Write(run.Result));
        Assert.Contains(run.Result.Etapes, e => e.Echange is { Porte: Portes.Api, Http: 200 });
        Assert.Equal(Issue.Reussi, run.Result.Journal!.Issue);
    }

    [Theory, MemberData(nameof(Scenarios))]
    public async Task Run_AgainstARunningServer_PlaysWhatGoesByItsDoors(string nom)
    {
        using var http = new HttpClient { BaseAddress = host.Adresse };
        var run = await Jouer(nom, new RemoteWorlds(http));

        if (run.Result.Etapes.Any(e => e.Libelle.StartsWith("ReinitialiserMotDePasseTechnique", StringComparison.Ordinal)))
        {
            // The portal alone resets a password, and no call stands for it: without it, the story goes another way.
            Assert.Contains(run.Result.Etapes, e => e.Issue == Issue.Ignore);
            return;
        }

        Assert.False(run.Result.EstUnConstat, ConsoleReport.Write(run.Result));
        Assert.Contains(run.Result.Etapes, e => e.Issue == Issue.Reussi && e.Echange is { Porte: Portes.Api });
        Assert.All(run.Result.Etapes.Where(e => e.Libelle.StartsWith("AcquitterRejet", StringComparison.Ordinal)), e => Assert.Equal(Issue.Ignore, e.Issue));
        Assert.Null(host.Service<Workspaces>().Find(run.Result.Monde!));
    }

    [Fact]
    public async Task Run_TechnicalPasswordExpired_CountsTheGatewaysRefusalAsAnExpectedOne()
    {
        const string Texte = """
            titre: "Compte technique expiré"
            but: "L’API répond 401 et rien n’est déposé."
            public: intégrateur
            source: "Compte technique [V]"
            graine: 4240
            debut: "2022-06-15T09:00:00+02:00"
            acteurs:
              fournisseur: {role: FOURNISSEUR}
              mairie: {role: DESTINATAIRE, profil: AUCUN}
            clients: {mairie: muet}
            etapes:
              - avancer: P424DT1M
              - acte: SoumettreFacture
                par: fournisseur
                porte: api
                nom: lendemain
                donnees: {destinataire: mairie}
                refus: [COMPTE_TECHNIQUE_EXPIRE]
              - attendu:
                  - reponse: {etape: lendemain, champ: http, vaut: 401}
                  - journal: {acte: SoumettreFacture, nombre: 0}
            """;
        using var http = new HttpClient { BaseAddress = host.Adresse };
        var lu = ScenarioReader.Read("expire.yaml", Texte);
        Assert.Empty(lu.Anomalies);

        var run = await new Runner(new LocalWorlds(host.Service<Workspaces>(), http), TimeProvider.System).Run(lu.Scenario!, null, TestContext.Current.CancellationToken);

        Assert.True(run.Result.Issue == Issue.Reussi, ConsoleReport.Write(run.Result));
    }

    private static async Task<ScenarioRun> Jouer(string nom, IMondes mondes)
    {
        var fichier = Path.Combine(Dossier, nom);
        var lu = ScenarioReader.ReadFile(fichier);
        Assert.Empty(lu.Anomalies);
        var attendu = await File.ReadAllTextAsync(ScenarioReader.JournalAttendu(fichier), TestContext.Current.CancellationToken);
        return await new Runner(mondes, TimeProvider.System) { Porte = Portes.Api }.Run(lu.Scenario!, attendu, TestContext.Current.CancellationToken);
    }

    private static string Chemin([CallerFilePath] string ici = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ici)!, "../../../scenarios"));
}
