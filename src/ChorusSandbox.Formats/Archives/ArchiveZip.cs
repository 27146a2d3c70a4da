using System.IO.Compression;
using System.Text;

namespace ChorusSandbox.Formats.Archives;

/// <summary>Writes ZIP files whose bytes depend on nothing but what they hold and the instant given: files are stored, not compressed.</summary>
public static class ArchiveZip
{
    /// <summary>The archive of some files, in their order.</summary>
    /// <param name="fichiers">Names and bytes; what separates folders in a name becomes a dash.</param>
    /// <param name="instant">When the files are said to have been written; the clock of Paris is kept.</param>
    public static byte[] Ecrire(IEnumerable<(string Nom, ReadOnlyMemory<byte> Contenu)> fichiers, DateTimeOffset instant)
    {
        using var memoire = new MemoryStream();
        using (var zip = new ZipArchive(memoire, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            var noms = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var (nom, contenu) in fichiers)
            {
                var entree = zip.CreateEntry(Libre(Plat(nom), noms), CompressionLevel.NoCompression);
                entree.LastWriteTime = Temps.AParis(instant);
                using var sortie = entree.Open();
                sortie.Write(contenu.Span);
            }
        }

        return memoire.ToArray();
    }

    /// <summary>A name that no tool takes out of its folder.</summary>
    private static string Plat(string nom) => string.Concat(nom.Select(c => char.IsControl(c) || c is '/' or '\\' or ':' ? '-' : c));

    /// <summary>The name, or the next of its kind when another file bears it: two files called bon.pdf both come out.</summary>
    private static string Libre(string nom, HashSet<string> noms)
    {
        var essai = nom;
        for (var rang = 2; !noms.Add(essai); rang++)
        {
            var point = nom.LastIndexOf('.');
            essai = point > 0 ? $"{nom[..point]} ({rang}){nom[point..]}" : $"{nom} ({rang})";
        }

        return essai;
    }
}
