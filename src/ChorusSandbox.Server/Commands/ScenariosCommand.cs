using System.CommandLine;

using ChorusSandbox.Simulation.Scenarios;
using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Reading;
using ChorusSandbox.Simulation.Scenarios.Reports;

namespace ChorusSandbox.Server.Commands;

/// <summary><c>scenarios</c>: lists, checks and plays stories. Exit: 0 as expected, 1 a finding, 2 usage.</summary>
internal static class ScenariosCommand
{
    private const string Dossier = "scenarios";

    /// <summary>The verb and its own verbs.</summary>
    public static Command Verb()
    {
        var chemins = new Argument<string[]>("fichiers") { Description = $"Fichiers ou dossiers de scénarios, par défaut ./{Dossier}.", Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json") { Description = "N’écrit que du JSON sur la sortie standard.", Recursive = true };
        var verb = new Command("scenarios", "Liste, vérifie ou joue des scénarios.") { json };

        var list = new Command("list", "Liste les scénarios, avec leur titre et leur public.") { chemins };
        list.SetAction((p, ct) => WithFiles(p.GetValue(chemins), fichiers => List(fichiers, p.GetValue(json))));
        verb.Subcommands.Add(list);

        var check = new Command("check", "Vérifie les scénarios sans les jouer : clés, actes, codes, noms, durées.") { chemins };
        check.SetAction((p, ct) => WithFiles(p.GetValue(chemins), fichiers => Check(fichiers, p.GetValue(json))));
        verb.Subcommands.Add(check);

        var against = new AddressOption("--against") { Description = "Adresse d’un bac à sable en marche où jouer ; sinon un hôte démarre le temps du jeu." };
        var junit = new Option<FileInfo?>("--junit") { Description = "Écrit aussi un rapport JUnit XML dans ce fichier." };
        var html = new Option<FileInfo?>("--html") { Description = "Écrit aussi un rapport HTML d’un seul fichier." };
        var approuver = new Option<bool>("--approuver") { Description = "Garde le journal obtenu comme journal attendu des scénarios réussis : relisez-le avant de le conserver." };
        var run = new Command("run", "Joue les scénarios, chacun dans son propre monde.") { chemins, against, junit, html, approuver };
        run.SetAction((p, ct) => WithFiles(p.GetValue(chemins), fichiers => Run(fichiers,
            new RunOptions(p.GetValue(against), p.GetValue(json), p.GetValue(junit), p.GetValue(html), p.GetValue(approuver)), ct)));
        verb.Subcommands.Add(run);
        return verb;
    }

    private sealed record RunOptions(Uri? Against, bool Json, FileInfo? JUnit, FileInfo? Html, bool Approuver);

    private static async Task<int> WithFiles(string[]? chemins, Func<IReadOnlyList<string>, Task<int>> then)
    {
        var fichiers = new List<string>();
        foreach (var chemin in chemins is { Length: > 0 } ? chemins : [Dossier])
        {
            if (Directory.Exists(chemin))
            {
                fichiers.AddRange(Directory.EnumerateFiles(chemin, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
            }
            else if (File.Exists(chemin))
            {
                fichiers.Add(chemin);
            }
            else
            {
                await System.Console.Error.WriteLineAsync($"« {chemin} » n’est ni un fichier ni un dossier.");
                return 2;
            }
        }

        return await then(fichiers);
    }

    private static async Task<int> List(IReadOnlyList<string> fichiers, bool json)
    {
        var lus = fichiers.Select(f => (Fichier: f, ScenarioReader.ReadFile(f).Scenario)).ToList();
        await System.Console.Out.WriteAsync(json
            ? JsonReport.List(lus.Select(l => (l.Fichier, l.Scenario?.Titre, l.Scenario?.Public))) + "\n"
            : string.Concat(lus.Select(l => $"{l.Fichier}  {l.Scenario?.Titre ?? "(illisible : voir scenarios check)"}{(l.Scenario is { } s ? $" [{s.Public}]" : "")}\n")));
        return 0;
    }

    private static async Task<int> Check(IReadOnlyList<string> fichiers, bool json)
    {
        var anomalies = fichiers.SelectMany(f => ScenarioReader.ReadFile(f).Anomalies).ToList();
        await System.Console.Out.WriteAsync(json
            ? JsonReport.Anomalies(anomalies) + "\n"
            : string.Concat(anomalies.Select(a => a + "\n")) + $"{fichiers.Count} scénario(s) vérifié(s), {anomalies.Count} anomalie(s).\n");
        return anomalies.Count == 0 ? 0 : 1;
    }

    private static async Task<int> Run(IReadOnlyList<string> fichiers, RunOptions options, CancellationToken ct)
    {
        await using var terrain = await Playground.Open(options.Against, ct);
        var resultats = new List<ScenarioResult>();
        foreach (var fichier in fichiers)
        {
            var resultat = await RunOne(fichier, terrain.Runner, options.Approuver, ct);
            resultats.Add(resultat);
            await (options.Json ? System.Console.Error : System.Console.Out).WriteAsync(ConsoleReport.Write(resultat));
        }

        if (options.Json)
        {
            await System.Console.Out.WriteLineAsync(JsonReport.Write(resultats));
        }
        else
        {
            await System.Console.Out.WriteLineAsync(ConsoleReport.Bilan(resultats));
        }

        await Write(options.JUnit, () => JUnitReport.Write(resultats), ct);
        await Write(options.Html, () => HtmlReport.Write(resultats), ct);
        return resultats.Any(r => r.EstUnConstat) ? 1 : 0;
    }

    private static async Task<ScenarioResult> RunOne(string fichier, Runner runner, bool approuver, CancellationToken ct)
    {
        var lu = ScenarioReader.ReadFile(fichier);
        if (lu.Scenario is not { } scenario)
        {
            return new ScenarioResult { Fichier = fichier, Titre = "(illisible)", Anomalies = lu.Anomalies };
        }

        var attendu = ScenarioReader.JournalAttendu(fichier);
        var run = await runner.Run(scenario, !approuver && File.Exists(attendu) ? await File.ReadAllTextAsync(attendu, ct) : null, ct);
        if (approuver && run.Result.Issue == Issue.Reussi && run.Result.Etapes.All(e => e.Issue == Issue.Reussi) && !scenario.EstExterne)
        {
            await File.WriteAllTextAsync(attendu, run.Journal, ct);
            await System.Console.Error.WriteLineAsync($"Écrit, à relire : {attendu}");
        }

        return run.Result;
    }

    private static Task Write(FileInfo? file, Func<string> text, CancellationToken ct) =>
        file is null ? Task.CompletedTask : File.WriteAllTextAsync(file.FullName, text(), ct);
}
