using System.CommandLine;

using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.Server.Commands;

/// <summary><c>replay</c>: plays the journal of an export again in a new world of the same seed. Exit 0 when the journals are equal, 1 otherwise.</summary>
internal static class ReplayCommand
{
    /// <summary>The verb.</summary>
    public static Command Verb()
    {
        var fichier = new Argument<FileInfo>("fichier") { Description = "Export d’un monde (zip)." };
        var verb = new Command("replay", "Rejoue le journal d’un export et le compare, octet pour octet.") { fichier };
        verb.SetAction((parsed, ct) => Run(parsed.GetValue(fichier)!, ct));
        return verb;
    }

    private static async Task<int> Run(FileInfo fichier, CancellationToken ct)
    {
        try
        {
            await using var export = fichier.OpenRead();
            var rejeu = await new Rejouer(new JeuDeDonneesGenere()).Execute(export, ct);
            await System.Console.Out.WriteLineAsync(rejeu.Identique
                ? $"Journal identique : {rejeu.Faits} faits rejoués."
                : $"Journal différent. {rejeu.PremiereDifference}");
            return rejeu.Identique ? 0 : 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await System.Console.Error.WriteLineAsync($"Le fichier « {fichier.Name} » ne peut pas être lu.");
            return 2;
        }
        catch (ImportRefuseException e)
        {
            await System.Console.Error.WriteLineAsync(e.Message);
            return 2;
        }
    }
}
