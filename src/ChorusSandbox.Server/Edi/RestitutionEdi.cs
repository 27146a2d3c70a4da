using System.Globalization;

using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;

namespace ChorusSandbox.Server.Edi;

/// <summary>
/// Gives back what the journal makes, each file once: files are made ready apart, the cursor moves, then they are renamed into
/// <c>out</c> or <c>rejets</c>. After a kill, what was ready before the cursor moved is made again, what was after is renamed.
/// </summary>
/// <param name="travail">The folder of work of the world.</param>
internal sealed class RestitutionEdi(string travail)
{
    /// <summary>Entries of the journal looked at together.</summary>
    private const int Paquet = 500;

    /// <summary>What a folder holds at most: beyond, the oldest files go (a partner fetches and deletes his).</summary>
    private const int FichiersAuPlus = 5_000;
    private const long OctetsAuPlus = 512L * 1024 * 1024;

    private readonly string _prets = Path.Combine(travail, "prets");
    private CurseurEdi? _curseur;

    public async Task Rendre(RetoursEdi retours, MondeInscrit inscrit, string aCote, Func<string, DossierEdi> dossierDe, CancellationToken ct)
    {
        Directory.CreateDirectory(_prets);
        var vie = CurseurEdi.VieDe(inscrit);
        _curseur ??= CurseurEdi.Lire(aCote);
        if (_curseur?.Vie != vie)
        {
            Avancer(new CurseurEdi(vie, retours.DernierFait), aCote);
        }

        Publier(dossierDe);
        while (_curseur!.Dernier < retours.DernierFait)
        {
            var (fichiers, dernier) = await retours.Execute(_curseur.Dernier + 1, Paquet, ct);
            if (dernier <= _curseur.Dernier)
            {
                return;
            }

            foreach (var fichier in fichiers)
            {
                Preparer(fichier, dernier);
            }

            Avancer(new CurseurEdi(vie, dernier), aCote);
            Publier(dossierDe);
        }
    }

    private void Avancer(CurseurEdi curseur, string aCote)
    {
        curseur.Ecrire(aCote);
        _curseur = curseur;
    }

    private void Preparer(RetourEdi fichier, long dernier)
    {
        var dossier = Path.Combine(_prets, dernier.ToString(CultureInfo.InvariantCulture), fichier.Application, fichier.EstUnRejet ? "rejets" : "out");
        Directory.CreateDirectory(dossier);
        using var pret = new FileStream(Path.Combine(dossier, fichier.Nom), FileMode.Create, FileAccess.Write);
        pret.Write(fichier.Octets.Span);
        pret.Flush(flushToDisk: true);
    }

    private void Publier(Func<string, DossierEdi> dossierDe)
    {
        foreach (var lot in new DirectoryInfo(_prets).EnumerateDirectories().ToList())
        {
            if (long.TryParse(lot.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var dernier) && dernier <= _curseur!.Dernier)
            {
                foreach (var application in lot.EnumerateDirectories())
                {
                    var dossier = dossierDe(application.Name);
                    dossier.Creer();
                    Publier(Path.Combine(application.FullName, "rejets"), dossier.Rejets);
                    Publier(Path.Combine(application.FullName, "out"), dossier.Out);
                }
            }

            lot.Delete(recursive: true);
        }
    }

    private static void Publier(string depuis, string vers)
    {
        if (!Directory.Exists(depuis))
        {
            return;
        }

        foreach (var pret in Directory.EnumerateFiles(depuis).Order(StringComparer.Ordinal).ToList())
        {
            File.Move(pret, Path.Combine(vers, Path.GetFileName(pret)), overwrite: true);
        }

        Borner(new DirectoryInfo(vers));
    }

    private static void Borner(DirectoryInfo dossier)
    {
        var (nombre, octets) = (0, 0L);
        foreach (var fichier in dossier.EnumerateFiles().OrderByDescending(f => f.LastWriteTimeUtc).ToList())
        {
            nombre++;
            octets += fichier.Length;
            if (nombre > FichiersAuPlus || octets > OctetsAuPlus)
            {
                fichier.Delete();
            }
        }
    }
}
