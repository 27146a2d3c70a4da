using System.CommandLine;

using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.Server.Commands;

/// <summary><c>generate</c>: invoices made from a seed, for the worlds of that seed: files, lots, or deposits.</summary>
internal static class GenerateCommand
{
    private const int NombreParDefaut = 10;
    private const int NombreMaximum = 100_000;

    private static readonly string Formats = string.Join(", ", Ecriture.Codes<FormatGenere>());

    /// <summary>The verb.</summary>
    public static Command Verb()
    {
        var format = new Option<string?>("--format") { Description = $"{Formats} ; par défaut api." };
        var nombre = new Option<int?>("--nombre") { Description = $"Nombre de factures, par défaut {NombreParDefaut}." };
        var graine = new Option<int?>("--graine") { Description = $"Graine des factures et du monde qui les recevra, par défaut {NouveauMonde.GraineParDefaut}." };
        var sortie = new Option<DirectoryInfo?>("--sortie") { Description = "Dossier où écrire, par défaut ./factures." };
        var lot = new Option<string?>("--lot") { Description = "zip ou tar.gz : écrit des lots de 500 factures au plus, au lieu d’un fichier par facture." };
        var deposer = new AddressOption("--deposer") { Description = "Adresse d’un bac à sable : y crée un monde de cette graine et y dépose les factures par l’API, au lieu de les écrire." };
        var defaut = new Option<string?>("--defaut") { Description = "Règle que chaque facture doit enfreindre, par exemple MONTANT_TTC ou BR-CO-10." };
        var defauts = new Option<bool>("--defauts") { Description = "Montre les défauts connus, et les règles qu’aucun fichier ne peut enfreindre." };
        var verb = new Command("generate", "Fabrique des factures fictives à partir d’une graine.") { format, nombre, graine, sortie, lot, deposer, defaut, defauts };
        verb.SetAction(async (p, ct) => p.GetValue(defauts)
            ? await ListeDesDefauts.Ecrire(p.GetValue(format))
            : await Run(
                new(p.GetValue(format) ?? FormatGenere.Api.Code(), p.GetValue(nombre) ?? NombreParDefaut, p.GetValue(graine) ?? NouveauMonde.GraineParDefaut, p.GetValue(defaut)),
                p.GetValue(sortie) ?? new DirectoryInfo("factures"), p.GetValue(lot), p.GetValue(deposer), ct));
        return verb;
    }

    private static async Task<int> Run(Demande demande, DirectoryInfo sortie, string? lot, Uri? deposer, CancellationToken ct)
    {
        if (!Ecriture.TryLire<FormatGenere>(demande.Format, out var format))
        {
            return await Refuse($"Le format « {demande.Format} » n’existe pas. Formats : {Formats}.");
        }

        if (demande.Nombre is < 1 or > NombreMaximum)
        {
            return await Refuse("Le nombre de factures va de 1 à 100 000.");
        }

        var defaut = demande.Code is null ? null : Defauts.Find(demande.Code, format);
        if (demande.Code is not null && defaut is null)
        {
            return await Refuse($"{ListeDesDefauts.PasDe(demande.Code, format)} La liste : generate --defauts --format {demande.Format}.");
        }

        var fichiers = FichiersDeFactures.Generer(format, demande.Nombre, demande.Graine, defaut);
        if (deposer is not null)
        {
            return lot is null ? await DepotDeFactures.Deposer(deposer, fichiers, format, demande.Nombre, demande.Graine, ct) : await Refuse("Choisissez --lot ou --deposer.");
        }

        if (lot is not null && (!Ecriture.TryLire<FormatDeLot>(lot, out _) || format == FormatGenere.Api))
        {
            return await Refuse("Un lot est un fichier zip ou tar.gz de factures ubl, cii ou d’un autre format de fichier.");
        }

        var progression = new Progression(demande.Nombre, "factures");
        var suivis = fichiers.Select(f =>
        {
            progression.Avancer();
            return f;
        });
        return await Ecrire(lot is not null && Ecriture.TryLire<FormatDeLot>(lot, out var archive) ? LotsDeFactures.Ecrire(suivis, archive) : suivis, demande.Nombre, sortie, ct);
    }

    private static async Task<int> Ecrire(IEnumerable<FichierGenere> fichiers, int nombre, DirectoryInfo sortie, CancellationToken ct)
    {
        try
        {
            sortie.Create();
            foreach (var fichier in fichiers)
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

    /// <summary>What is asked for.</summary>
    private sealed record Demande(string Format, int Nombre, int Graine, string? Code);
}
