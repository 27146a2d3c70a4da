using System.CommandLine;

using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Rapports;

namespace ChorusSandbox.Server.Commands;

/// <summary><c>check</c>: controls files without depositing them. Exit: 0 Chorus Pro accepts all, 1 it refuses one, 2 usage.</summary>
internal static class CheckCommand
{
    /// <summary>The verb.</summary>
    public static Command Verb()
    {
        var chemins = new Argument<string[]>("fichiers") { Description = "Fichiers ou dossiers à contrôler.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "N’écrit que du JSON sur la sortie standard." };
        var junit = new Option<FileInfo?>("--junit") { Description = "Écrit aussi un rapport JUnit XML dans ce fichier." };
        var html = new Option<FileInfo?>("--html") { Description = "Écrit aussi un rapport HTML d’un seul fichier." };
        var corriger = new Option<DirectoryInfo?>("--corriger") { Description = "Écrit dans ce dossier les fichiers qui ont pu être corrigés, et dit ce qui a changé ou ne peut pas l’être." };
        var verb = new Command("check", "Contrôle des factures sans les déposer : verdict de Chorus Pro, de la norme EN 16931, du conteneur Factur-X.") { chemins, json, junit, html, corriger };
        verb.SetAction((p, ct) => Run(p.GetValue(chemins)!, p.GetValue(json), p.GetValue(junit), p.GetValue(html), p.GetValue(corriger), ct));
        return verb;
    }

    private static async Task<int> Run(string[] chemins, bool json, FileInfo? junit, FileInfo? html, DirectoryInfo? corriger, CancellationToken ct)
    {
        if (Array.Find(chemins, c => !File.Exists(c) && !Directory.Exists(c)) is { } absent)
        {
            await System.Console.Error.WriteLineAsync($"« {absent} » n’est ni un fichier ni un dossier.");
            return 2;
        }

        var fichiers = chemins.SelectMany(c => Directory.Exists(c) ? Directory.EnumerateFiles(c, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : (IEnumerable<string>)[c]).ToList();
        var rapports = await Control(fichiers, ct);
        await System.Console.Out.WriteLineAsync(json ? RapportsEnJson.Ecrire(rapports) : string.Join("\n", rapports.Select(r => Lines(r.Fichier, r.Rapport))) + "\n" + Summary(rapports));
        await Write(junit, () => RapportsEnJUnit.Ecrire(rapports), ct);
        await Write(html, () => RapportsEnHtml.Ecrire(rapports), ct);
        if (corriger is not null)
        {
            await CorrectedFiles.Write(fichiers, corriger, json ? System.Console.Error : System.Console.Out, ct);
        }

        return rapports.Exists(r => r.Rapport.Chorus == VerdictDeControle.Refuse) ? 1 : 0;
    }

    /// <summary>Controls on all cores, keeps the order, tells the progress on the error output.</summary>
    private static async Task<List<(string Fichier, RapportDeControle Rapport)>> Control(List<string> fichiers, CancellationToken ct)
    {
        var rapports = new RapportDeControle[fichiers.Count];
        var faits = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, fichiers.Count), ct, async (rang, arret) =>
        {
            rapports[rang] = await Control(new FileInfo(fichiers[rang]), arret);
            if (Interlocked.Increment(ref faits) is var n && fichiers.Count > 1 && (n % 100 == 0 || n == fichiers.Count))
            {
                await System.Console.Error.WriteLineAsync($"{n} / {fichiers.Count} fichiers contrôlés");
            }
        });
        return [.. fichiers.Zip(rapports)];
    }

    private static async Task<RapportDeControle> Control(FileInfo fichier, CancellationToken ct) =>
        ControleDeFichier.SansLire(fichier.Length, fichier.Name, LimitesDeLecture.ParDefaut)
        ?? ControleDeFichier.Controler(await File.ReadAllBytesAsync(fichier.FullName, ct), fichier.Name, LimitesDeLecture.ParDefaut, ct, TimeProvider.System.GetUtcNow());

    private static string Lines(string fichier, RapportDeControle rapport) => string.Join("\n",
    [
        $"{fichier} : {rapport.Format}{(rapport.Profil is { } p ? $" ({p})" : "")} ; Chorus Pro {RapportsEnJson.Mot(rapport.Chorus)}, EN 16931 {RapportsEnJson.Mot(rapport.En16931)}, Factur-X {RapportsEnJson.Mot(rapport.FacturX)}",
        .. rapport.Constats.Select(c => $"  {(c.EstFatale ? "✗" : "!")} {c.Id} {c.Chemin}{(c.Ligne is { } l ? $", ligne {l}" : "")} : {c.Message} {c.Correction}"),
    ]);

    private static string Summary(List<(string Fichier, RapportDeControle Rapport)> rapports) =>
        $"{rapports.Count} fichier(s), {rapports.Count(r => r.Rapport.Chorus == VerdictDeControle.Refuse)} refusé(s) par Chorus Pro, {rapports.Count(r => r.Rapport.En16931 == VerdictDeControle.Refuse)} par la norme EN 16931.\n{RapportDeControle.Reserve}";

    private static Task Write(FileInfo? file, Func<string> text, CancellationToken ct) =>
        file is null ? Task.CompletedTask : File.WriteAllTextAsync(file.FullName, text(), ct);
}
