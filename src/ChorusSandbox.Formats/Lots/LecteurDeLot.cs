using System.Collections.Immutable;
using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;

namespace ChorusSandbox.Formats.Lots;

/// <summary>
/// Opens a lot, tar.gz or zip, within limits: number of files, size, ratio. The names of the files are only names: nothing is
/// written to disk.
/// </summary>
internal static class LecteurDeLot
{
    private const string Abimee = "l’archive est incomplète ou abîmée";

    /// <summary>The files of a lot, or why it is not opened.</summary>
    public static Result<ImmutableArray<EntreeDeLot>> Lire(ReadOnlyMemory<byte> octets, string nomFichier, LimitesDeLecture limites, CancellationToken ct)
    {
        var compteur = new Compteur(nomFichier, octets.Length, limites, ct);
        try
        {
            using var flux = new MemoryStream(octets.ToArray(), writable: false);
            var entrees = DetectionDeFormat.EstUnZip(octets.Span)
                ? LireZip(flux, nomFichier, limites, compteur)
                : LireTar(flux, nomFichier, limites, compteur);
            return entrees.IsEmpty ? Illisible(nomFichier, "elle ne contient aucun fichier") : entrees;
        }
        catch (LimiteAtteinteException limite)
        {
            return limite.Refus;
        }
        catch (Exception erreur) when (erreur is InvalidDataException or EndOfStreamException or FormatException or NotSupportedException
            or IOException or ArgumentException or OverflowException)
        {
            return Illisible(nomFichier, Abimee);
        }
    }

    private static ImmutableArray<EntreeDeLot> LireZip(Stream flux, string nomFichier, LimitesDeLecture limites, Compteur compteur)
    {
        using var zip = new ZipArchive(flux, ZipArchiveMode.Read);
        var fichiers = zip.Entries.Where(e => EstUneFacture(e.FullName)).ToList();
        if (fichiers.Count > limites.Factures)
        {
            throw new LimiteAtteinteException(TropDeFactures(nomFichier, fichiers.Count));
        }

        if (fichiers.Find(e => e.IsEncrypted) is not null)
        {
            throw new LimiteAtteinteException(Illisible(nomFichier, "elle est protégée par un mot de passe"));
        }

        return [.. fichiers.Select(e => Extraire(e, compteur))];
    }

    private static EntreeDeLot Extraire(ZipArchiveEntry entree, Compteur compteur)
    {
        using var contenu = entree.Open();
        return new(entree.FullName, compteur.Lire(contenu, entree.FullName));
    }

    private static ImmutableArray<EntreeDeLot> LireTar(Stream flux, string nomFichier, LimitesDeLecture limites, Compteur compteur)
    {
        using var gzip = new GZipStream(flux, CompressionMode.Decompress);
        using var compte = new FluxCompte(gzip, compteur);
        using var tar = new TarReader(compte);
        var entrees = ImmutableArray.CreateBuilder<EntreeDeLot>();
        var nombre = 0;
        while (tar.GetNextEntry() is { } entree)
        {
            switch (entree.EntryType)
            {
                case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile:
                    if (!EstUneFacture(entree.Name))
                    {
                        break;
                    }

                    // Beyond the limit the files are only counted, for the message to tell how many there are.
                    if (++nombre <= limites.Factures)
                    {
                        entrees.Add(new(entree.Name, entree.DataStream is { } d ? compteur.Lire(d, entree.Name) : ReadOnlyMemory<byte>.Empty));
                    }

                    break;
                case TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes:
                    break;
                default:
                    throw new LimiteAtteinteException(Illisible(nomFichier,
                        $"l’entrée {entree.Name} n’est pas un fichier ordinaire (lien, périphérique…)"));
            }
        }

        return nombre > limites.Factures ? throw new LimiteAtteinteException(TropDeFactures(nomFichier, nombre)) : entrees.ToImmutable();
    }

    /// <summary>Leaves out folders and the shadow files that macOS adds to archives.</summary>
    private static bool EstUneFacture(string nom)
    {
        var court = nom[(nom.LastIndexOfAny(['/', '\\']) + 1)..];
        return court.Length > 0 && !court.StartsWith("._", StringComparison.Ordinal) && court != ".DS_Store"
            && !nom.StartsWith("__MACOSX/", StringComparison.Ordinal);
    }

    private static Refus TropDeFactures(string nomFichier, int nombre) =>
        Refus.De(CodeRefus.FluxTropDeFactures, nomFichier, nombre.ToString(CultureInfo.InvariantCulture), ("nombre", nombre));

    internal static Refus Illisible(string nomFichier, string constat) =>
        Refus.De(CodeRefus.FluxArchiveIllisible, nomFichier, null, ("nomFichier", nomFichier), ("constat", constat));
}
