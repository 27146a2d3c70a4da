using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace ChorusSandbox.UnitTests.Formats.Securite;

/// <summary>Files made to exhaust whoever reads them, generated here and never kept.</summary>
internal static class Pieges
{
    private const int Mo = 1024 * 1024;

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyDictionary<string, Func<byte[]>> Tous { get; } = new Dictionary<string, Func<byte[]>>
    {
        ["bombe-zip"] = () => Zip(("facture.xml", 256)),
        ["zip-de-dix-mille-fichiers"] = () => Zip([.. Enumerable.Range(0, 10_000).Select(i => ($"{i}.xml", 0))]),
        ["zip-au-repertoire-menteur"] = ZipMenteur,
        ["tar-d-un-gigaoctet"] = () => Tar(1024),
        ["tar-qui-annonce-huit-gigaoctets"] = TarMenteur,
        ["milliard-de-rires"] = () => Texte("<!DOCTYPE l [<!ENTITY a \"ha\">" + string.Concat(Enumerable.Range(1, 30).Select(i => $"<!ENTITY a{i} \"&a{i - 1};&a{i - 1};\">")) + "]><l>&a30;</l>"),
        ["un-million-de-niveaux"] = () => Repete("<a>", 1_000_000),
        ["un-million-d-attributs"] = () => Texte("<a " + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"b{i:x}='' ")) + "/>"),
        ["deux-millions-d-elements"] = () => Texte("<a>" + string.Concat(Enumerable.Repeat("<b/>", 2_000_000)) + "</a>"),
        ["nom-de-cinquante-mo"] = () => [.. "<"u8, .. Repete("a", 50 * Mo), .. "/>"u8],
        ["nom-de-cinquante-mo-en-utf-16"] = () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<" + new string('a', 25 * Mo) + "/>")],
        ["fermeture-de-vingt-mo"] = () => [.. "<a></"u8, .. Repete("a", 20 * Mo), .. ">"u8],
        ["valeur-de-vingt-mo"] = () => [.. "<a b='>"u8, .. Repete("a", 20 * Mo), .. "'/>"u8],
        ["entite-de-vingt-mo"] = () => [.. "<a>&"u8, .. Repete("a", 20 * Mo), .. ";</a>"u8],
        ["instruction-de-vingt-mo"] = () => [.. "<?"u8, .. Repete("a", 20 * Mo), .. " ?><a/>"u8],
        ["declaration-de-vingt-mo"] = () => [.. "<?xml version='1.0' encoding='"u8, .. Repete("a", 20 * Mo), .. "'?><a/>"u8],
        ["bombe-pdf"] = () => Pdf("/Names << /EmbeddedFiles << /Names [ (factur-x.xml) 10 0 R ] >> >>", PdfDExemple.Fichier("factur-x.xml", Zlib(new byte[80 * Mo]), 10, "/Filter /FlateDecode")),
        ["filtres-pdf-en-chaine"] = () => Pdf("", PdfDExemple.Fichier("factur-x.xml", Empile(40), 10, $"/Filter [{string.Concat(Enumerable.Repeat("/FlateDecode ", 40))}]")),
        ["deux-millions-d-objets-pdf"] = () => [.. "%PDF-1.7\n"u8, .. Repete("1 0 obj 1 ", 2_000_000), .. "trailer << /Root 1 0 R >>"u8],
        ["tableau-pdf-de-vingt-mo"] = () => [.. "%PDF-1.7\n1 0 obj ["u8, .. Repete("1 ", 10 * Mo), .. "] endobj trailer << /Root 1 0 R >>"u8],
        ["flux-d-objets-pdf-qui-se-repete"] = FluxDObjets,
        ["chaines-pdf-sans-fin"] = () => [.. "%PDF-1.7\n"u8, .. Repete("1 0 obj (", 500_000), .. " trailer << /Root 1 0 R >>"u8],
        ["tableau-pdf-sans-fond"] = () => [.. "%PDF-1.7\n1 0 obj "u8, .. Repete("[", 5 * Mo), .. " trailer << /Root 1 0 R >>"u8],
        ["base64-de-vingt-mo"] = () => [.. "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'>"u8, .. Repete("AAAA", 5 * Mo), .. "</Invoice>"u8],
    };

    /// <summary>PDF whose tables, trees and references come back to themselves: nothing follows them, so that nothing turns.</summary>
    public static IReadOnlyDictionary<string, Func<byte[]>> Boucles { get; } = new Dictionary<string, Func<byte[]>>
    {
        ["tables-qui-se-renvoient"] = () => PdfDExemple.Document("", [], "/Prev 9"),
        ["pages-qui-se-contiennent"] = () => Pdf("", [(10, "<< /Type /Pages /Kids [10 0 R 2 0 R] /Parent 10 0 R /Count 9 >>"u8.ToArray())], "/Pages 10 0 R"),
        ["references-en-rond"] = () => Pdf("/Names 10 0 R", [(10, "11 0 R"u8.ToArray()), (11, "10 0 R"u8.ToArray())]),
        ["noms-qui-se-contiennent"] = () => Pdf("/Names << /EmbeddedFiles 10 0 R >>", [(10, Texte($"<< /Kids [{string.Concat(Enumerable.Repeat("10 0 R 11 0 R ", 500))}] >>")), (11, "<< /Kids [10 0 R] >>"u8.ToArray())]),
        ["longueur-en-rond"] = () => Pdf("", [(10, [.. "<< /Length 10 0 R >>\nstream\n"u8, .. "abc\nendstream"u8])]),
        ["flux-d-objets-qui-se-prolongent"] = () => Pdf("", [(10, "<< /Type /ObjStm /N 1 /First 4 /Extends 10 0 R /Length 10 >>\nstream\n10 0 << >>\nendstream"u8.ToArray())]),
    };

    private static byte[] Pdf(string catalogue, IEnumerable<(int, byte[])> objets, string fin = "") => PdfDExemple.Document(catalogue, objets, fin);

    private static byte[] Texte(string texte) => Encoding.UTF8.GetBytes(texte);

    private static byte[] Repete(string motif, int fois)
    {
        var octets = Encoding.ASCII.GetBytes(motif);
        var tout = new byte[octets.Length * fois];
        for (var i = 0; i < fois; i++)
        {
            octets.CopyTo(tout, i * octets.Length);
        }

        return tout;
    }

    private static byte[] Zip(params (string Nom, int Mo)[] fichiers)
    {
        using var memoire = new MemoryStream();
        using (var zip = new ZipArchive(memoire, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (nom, taille) in fichiers)
            {
                using var entree = zip.CreateEntry(nom, CompressionLevel.Optimal).Open();
                Zeros(entree, taille);
            }
        }

        return memoire.ToArray();
    }

    // The directory announces a few bytes for an entry that gives megabytes.
    private static byte[] ZipMenteur()
    {
        var zip = Zip(("facture.xml", 64));
        var repertoire = zip.AsSpan().LastIndexOf("PK\x01\x02"u8);
        zip.AsSpan(repertoire + 24, 4).Clear();
        return zip;
    }

    private static byte[] Tar(int mo)
    {
        using var memoire = new MemoryStream();
        using (var gzip = new GZipStream(memoire, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Entete(mo * (long)Mo));
            Zeros(gzip, mo);
        }

        return memoire.ToArray();
    }

    private static byte[] TarMenteur()
    {
        using var memoire = new MemoryStream();
        using (var gzip = new GZipStream(memoire, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Entete(8L * 1024 * Mo - 1));
            gzip.Write("<Invoice/>"u8);
        }

        return memoire.ToArray();
    }

    private static byte[] Entete(long taille)
    {
        using var memoire = new MemoryStream();
        using (var tar = new TarWriter(memoire, TarEntryFormat.Ustar, leaveOpen: true))
        {
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "facture.xml"));
        }

        var entete = memoire.ToArray()[..512];
        Encoding.ASCII.GetBytes(Convert.ToString(taille, 8).PadLeft(11, '0')).CopyTo(entete, 124);
        "        "u8.CopyTo(entete.AsSpan(148));
        Encoding.ASCII.GetBytes(Convert.ToString(entete.Sum(o => o), 8).PadLeft(6, '0') + "\0 ").CopyTo(entete, 148);
        return entete;
    }

    private static byte[] FluxDObjets()
    {
        var table = Texte(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"{i + 20} 0 ")));
        byte[] flux = [.. table, .. "["u8, .. Repete("1 ", 2 * Mo), .. "]"u8];
        return Pdf("", [(10, [.. Texte($"<< /Type /ObjStm /N 100000 /First {table.Length} /Filter /FlateDecode >>\nstream\n"), .. Zlib(flux), .. "\nendstream"u8])]);
    }

    private static byte[] Empile(int couches)
    {
        var octets = new byte[32 * Mo];
        for (var i = 0; i < couches; i++)
        {
            octets = Zlib(octets);
        }

        return octets;
    }

    private static byte[] Zlib(byte[] octets)
    {
        using var memoire = new MemoryStream();
        using (var zlib = new ZLibStream(memoire, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(octets);
        }

        return memoire.ToArray();
    }

    private static void Zeros(Stream flux, int mo)
    {
        var zeros = new byte[Mo];
        for (var i = 0; i < mo; i++)
        {
            flux.Write(zeros);
        }
    }
}
