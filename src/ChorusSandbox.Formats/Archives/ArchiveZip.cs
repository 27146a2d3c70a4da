using System.IO.Compression;

namespace ChorusSandbox.Formats.Archives;

/// <summary>
/// The one writer of ZIP files that users download. Their bytes depend on nothing but what they hold: files are stored, not
/// compressed, for a compressor would give other bytes on other machines.
/// </summary>
public static class ArchiveZip
{
    /// <summary>Writes the archive of some files, in their order, as they come; what it is written to can seek.</summary>
    public static void Ecrire(Stream sortie, IEnumerable<FichierDArchive> fichiers)
    {
        using var zip = new ZipArchive(sortie, ZipArchiveMode.Create, leaveOpen: true);
        var pris = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var fichier in fichiers)
        {
            var entree = zip.CreateEntry(Libre(Chemin(fichier), pris), CompressionLevel.NoCompression);
            entree.LastWriteTime = Datable(Temps.AParis(fichier.Instant));
            using var dedans = entree.Open();
            using var contenu = fichier.Contenu();
            contenu.CopyTo(dedans);
        }
    }

    /// <summary>The archive of files that weigh little together: no more than one attachment may.</summary>
    public static byte[] Ecrire(IEnumerable<FichierDArchive> fichiers)
    {
        using var memoire = new MemoryStream();
        Ecrire(memoire, fichiers);
        return memoire.ToArray();
    }

    /// <summary>A name that every system keeps and no tool takes out of its folder: what is forbidden somewhere becomes a dash.</summary>
    public static string NomAdmis(string nom) => nom.Trim('.').Length == 0
        ? "-"
        : string.Concat(nom.Select(c => char.IsControl(c) || "/\\:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '-' : c));

    private static string Chemin(FichierDArchive fichier) =>
        fichier.Dossier is { } dossier ? $"{NomAdmis(dossier)}/{NomAdmis(fichier.Nom)}" : NomAdmis(fichier.Nom);

    /// <summary>The path, or the next of its kind when another file bears it: two files called bon.pdf both come out.</summary>
    internal static string Libre(string chemin, HashSet<string> pris)
    {
        var essai = chemin;
        for (var rang = 2; !pris.Add(essai); rang++)
        {
            var extension = Path.GetExtension(chemin);
            essai = $"{chemin[..^extension.Length]} ({rang}){extension}";
        }

        return essai;
    }

    /// <summary>The nearest instant that a ZIP can write.</summary>
    private static DateTimeOffset Datable(DateTimeOffset instant) => instant.Year switch
    {
        < 1980 => new DateTimeOffset(1980, 1, 1, 0, 0, 0, instant.Offset),
        > 2107 => new DateTimeOffset(2107, 12, 31, 23, 59, 58, instant.Offset),
        _ => instant,
    };
}
