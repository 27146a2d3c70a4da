using System.Collections.Immutable;
using System.Security.Cryptography;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;

namespace ChorusSandbox.Server.Edi;

/// <summary>
/// Takes a file out of <c>in</c> by one rename, deposits it by the same operation as any other door, and drops it once the
/// deposit is durable. The trace of the deposit names the taking: after a kill, what was done is not done again.
/// </summary>
internal static class ReceptionEdi
{
    private const string Provisoire = ".part";

    /// <summary>Ends what a kill, or a failure, left in hand.</summary>
    public static async Task Reprendre(Workspace world, RaccordementEdi raccordement, DossierEdi dossier, CancellationToken ct)
    {
        foreach (var prise in new DirectoryInfo(dossier.EnMain).EnumerateDirectories().ToList())
        {
            await Deposer(world, raccordement, dossier, prise, estUneReprise: true, ct);
        }
    }

    /// <summary>Takes one file and deposits it.</summary>
    public static async Task Prendre(Workspace world, RaccordementEdi raccordement, DossierEdi dossier, FileInfo fichier, CancellationToken ct)
    {
        var prise = Directory.CreateDirectory(Path.Combine(dossier.EnMain, RandomNumberGenerator.GetHexString(16, lowercase: true)));
        try
        {
            File.Move(fichier.FullName, Path.Combine(prise.FullName, fichier.Name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Its sender has taken it back, or still holds it.
            prise.Delete();
            return;
        }

        await Deposer(world, raccordement, dossier, prise, estUneReprise: false, ct);
    }

    private static async Task Deposer(Workspace world, RaccordementEdi raccordement, DossierEdi dossier, DirectoryInfo prise, bool estUneReprise, CancellationToken ct)
    {
        // A link put there between the look and the rename leads nowhere.
        if (prise.EnumerateFiles().FirstOrDefault(f => f.LinkTarget is null) is { } fichier)
        {
            await Deposer(world, raccordement, dossier, prise.Name, fichier, estUneReprise, ct);
        }

        prise.Delete(recursive: true);
    }

    private static async Task Deposer(
        Workspace world, RaccordementEdi raccordement, DossierEdi dossier, string prise, FileInfo fichier, bool estUneReprise, CancellationToken ct)
    {
        var journal = new LireJournal(world);
        var avant = estUneReprise ? 0 : journal.Dernier;
        var octets = fichier.Length <= new DecrireMonde(world).Parametres.TailleFluxMaximum ? await Lire(fichier, ct) : (ReadOnlyMemory<byte>?)null;
        if (!estUneReprise || !journal.DeLaRequete(prise, avant, journal.Dernier).Any())
        {
            await Executer(world, raccordement, prise, fichier, octets, ct);
        }

        var fait = journal.DeLaRequete(prise, avant, journal.Dernier).First().Fait;
        if (!fait.EstAccepte)
        {
            await Ecarter(dossier, RetoursEdi.DuDepotRefuse(raccordement.Application, fichier.Name, octets, fait.Seq, fait.Refus), ct);
        }
    }

    /// <summary>The bytes; a file of no length may be no file at all, and is not opened.</summary>
    private static async Task<ReadOnlyMemory<byte>> Lire(FileInfo fichier, CancellationToken ct) =>
        fichier.Length == 0 ? ReadOnlyMemory<byte>.Empty : await File.ReadAllBytesAsync(fichier.FullName, ct);

    private static async Task Executer(Workspace world, RaccordementEdi raccordement, string prise, FileInfo fichier, ReadOnlyMemory<byte>? octets, CancellationToken ct)
    {
        var acteur = (Acteurs.DuRaccordement(world, raccordement.IdStructure) ?? throw new InvalidOperationException($"The structure of {raccordement.Application} has no account.")) with { Requete = prise };
        var depot = new DeposerFlux(world);
        _ = octets is { } lus
            ? await depot.Execute(fichier.Name, lus, raccordement, acteur, ct)
            : await depot.Execute(new DemandeFlux(fichier.Name, null, null, fichier.Length, ModeDepot.Edi, raccordement.Application), acteur, ct);
    }

    private static async Task Ecarter(DossierEdi dossier, ImmutableArray<RetourEdi> fichiers, CancellationToken ct)
    {
        foreach (var fichier in fichiers)
        {
            var provisoire = Path.Combine(dossier.EnMain, Provisoire);
            await File.WriteAllBytesAsync(provisoire, fichier.Octets, ct);
            File.Move(provisoire, Path.Combine(dossier.Rejets, fichier.Nom), overwrite: true);
        }
    }
}
