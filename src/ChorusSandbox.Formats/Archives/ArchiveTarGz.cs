using System.Formats.Tar;
using System.IO.Compression;

namespace ChorusSandbox.Formats.Archives;

/// <summary>Writes the tar.gz of a lot of invoices, as EDI wants it: the same files give the same bytes on one machine.</summary>
public static class ArchiveTarGz
{
    /// <summary>The archive of some files, in their order.</summary>
    public static byte[] Ecrire(IEnumerable<FichierDArchive> fichiers)
    {
        ArgumentNullException.ThrowIfNull(fichiers);
        using var memoire = new MemoryStream();
        using (var gzip = new GZipStream(memoire, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(gzip, TarEntryFormat.Ustar))
        {
            foreach (var fichier in fichiers)
            {
                using var contenu = fichier.Contenu();
                tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, ArchiveZip.NomAdmis(fichier.Nom)) { ModificationTime = fichier.Instant, DataStream = contenu });
            }
        }

        return memoire.ToArray();
    }
}
