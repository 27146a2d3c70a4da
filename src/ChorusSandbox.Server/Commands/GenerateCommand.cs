using System.CommandLine;

using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.Server.Commands;

/// <summary><c>generate</c>: invoices made from a seed, one file each, for the worlds of that seed.</summary>
internal static class GenerateCommand
{
    private const int NombreParDefaut = 10;
    private const int NombreMaximum = 100_000;

    /// <summary>The verb.</summary>
    public static Command Verb()
    {
        var format = new Option<string?>("--format") { Description = "api, ubl ou cii ; par défaut api." };
        var nombre = new Option<int?>("--nombre") { Description = $"Nombre de factures, par défaut {NombreParDefaut}." };
        var graine = new Option<int?>("--graine") { Description = $"Graine des factures et du monde qui les recevra, par défaut {NouveauMonde.GraineParDefaut}." };
        var sortie = new Option<DirectoryInfo?>("--sortie") { Description = "Dossier où écrire, par défaut ./factures." };
        var defaut = new Option<string?>("--defaut") { Description = "Code de refus que chaque facture doit rencontrer, par exemple MONTANT_TTC." };
        var verb = new Command("generate", "Fabrique des factures fictives à partir d’une graine.") { format, nombre, graine, sortie, defaut };
        verb.SetAction((p, ct) => Run(
            p.GetValue(format) ?? FormatGenere.Api.Code(), p.GetValue(nombre) ?? NombreParDefaut, p.GetValue(graine) ?? NouveauMonde.GraineParDefaut,
            p.GetValue(sortie) ?? new DirectoryInfo("factures"), p.GetValue(defaut), ct));
        return verb;
    }

    private static async Task<int> Run(string format, int nombre, int graine, DirectoryInfo sortie, string? code, CancellationToken ct)
    {
        if (!Ecriture.TryLire<FormatGenere>(format, out var connu))
        {
            return await Refuse($"Le format « {format} » n’existe pas. Formats : {string.Join(", ", Ecriture.Codes<FormatGenere>())}.");
        }

        if (nombre is < 1 or > NombreMaximum)
        {
            return await Refuse("Le nombre de factures va de 1 à 100 000.");
        }

        var defaut = code is null ? null : Defauts.Find(code, connu);
        if (code is not null && defaut is null)
        {
            var codes = string.Join(", ", Defauts.Connus(connu).Select(d => d.Code));
            return await Refuse($"Aucun défaut « {code} » pour le format {format}. Défauts : {codes}.");
        }

        try
        {
            sortie.Create();
            foreach (var fichier in FichiersDeFactures.Generer(connu, nombre, graine, defaut))
            {
                await File.WriteAllBytesAsync(Path.Combine(sortie.FullName, fichier.Nom), fichier.Contenu, ct);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return await Refuse($"Impossible d’écrire dans le dossier {sortie.FullName} : vérifiez qu’il existe et que vous y avez droit.");
        }

        await System.Console.Error.WriteLineAsync($"{nombre} facture{(nombre > 1 ? "s" : "")} dans {sortie.FullName}");
        return 0;
    }

    private static async Task<int> Refuse(string phrase)
    {
        await System.Console.Error.WriteLineAsync(phrase);
        return 2;
    }
}
