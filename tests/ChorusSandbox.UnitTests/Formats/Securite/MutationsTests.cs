using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

using ChorusSandbox.Domain;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Cpp;
using ChorusSandbox.Formats.Rapports;

namespace ChorusSandbox.UnitTests.Formats.Securite;

/// <summary>Every reader over thousands of files that were good once: it reads or it refuses with a rule, a place and a sentence; it never throws.</summary>
public sealed class MutationsTests
{
    private const int Tours = 1500;
    private const long Mo = 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private static readonly Dictionary<string, (SyntaxeFlux Syntaxe, byte[] Octets)> Fichiers = new()
    {
        ["ubl"] = (SyntaxeFlux.InDpE1UblInvoice, Exemples.Ecrire(Exemples.Complete, SyntaxeFlux.InDpE1UblInvoice)),
        ["cii"] = (SyntaxeFlux.InDpE1Cii16B, Exemples.Ecrire(Exemples.Complete, SyntaxeFlux.InDpE1Cii16B)),
        ["factur-x"] = (SyntaxeFlux.InDpE2CiiFacturx, Exemples.Ecrire(Exemples.Complete, SyntaxeFlux.InDpE2CiiFacturx)),
        ["factur-x-comprime"] = (SyntaxeFlux.InDpE2CiiFacturx, PdfComprime()),
        ["cpp"] = (SyntaxeFlux.InDpE2CppFactureMin, Encoding.UTF8.GetBytes(Cpp.LecteurCppTests.Fichier(Cpp.LecteurCppTests.Unite("F-1") + Cpp.LecteurCppTests.Unite("F-2")))),
        ["zip"] = (SyntaxeFlux.InDpE1UblInvoice, Zip()),
        ["tar"] = (SyntaxeFlux.InDpE1Cii16B, Tar()),
    };

    public static TheoryData<string> Formats => [.. Fichiers.Keys];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Lire_UnBonFichierAbime_LitOuRefuseEnDisantPourquoi(string format)
    {
        var (syntaxe, octets) = Fichiers[format];
        Assert.Empty(LectureDeFlux.Lire(octets, "f", syntaxe, LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken).Refus);
        for (var graine = 0; graine < Tours; graine++)
        {
            Verifier(format, graine, syntaxe, new Mutation(graine).De(octets));
        }
    }

    private static void Verifier(string format, int graine, SyntaxeFlux syntaxe, byte[] octets)
    {
        var ct = TestContext.Current.CancellationToken;
        var debut = Stopwatch.GetTimestamp();
        var alloues = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var flux = LectureDeFlux.Lire(octets, "f", syntaxe, LimitesDeLecture.ParDefaut, ct);
            var rapport = ControleDeFichier.Controler(octets, "f", LimitesDeLecture.ParDefaut, ct);
            LecteurPivot.Lire(octets, "f", LimitesDeLecture.ParDefaut, ct);
            LectureDeFlux.Deviner(octets, "f", LimitesDeLecture.ParDefaut, ct);
            Assert.All(flux.Refus.Concat(flux.Factures.SelectMany(f => f.Refus)), EstExplique);
            Assert.All(rapport.Constats, EstExplique);
            Assert.True(rapport.Chorus != VerdictDeControle.Refuse || rapport.Constats.Any(c => c.EstFatale));
            Assert.InRange(Stopwatch.GetElapsedTime(debut), TimeSpan.Zero, Patience);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - alloues, 0, 400 * Mo);
        }
        catch (Exception faute)
        {
            throw new InvalidOperationException($"{format}, graine {graine} : {faute.Message}", faute);
        }
    }

    private static void EstExplique(Refus refus)
    {
        var textes = CatalogueDesRefus.Expliquer(refus);
        Assert.NotNull(refus.Ou);
        Assert.All([textes.Regle, textes.Titre, textes.Pourquoi, textes.Correction], texte => Assert.False(string.IsNullOrWhiteSpace(texte), refus.Code.ToString()));
    }

    private static void EstExplique(ConstatDeControle constat)
    {
        Assert.False(constat.Chemin is null && constat.Ligne is null, $"{constat.Id} n’a pas de lieu.");
        Assert.All([constat.Id, constat.Message, constat.Explication, constat.Correction], texte => Assert.False(string.IsNullOrWhiteSpace(texte), constat.Id));
    }

    private static byte[] PdfComprime()
    {
        using var memoire = new MemoryStream();
        using (var zlib = new ZLibStream(memoire, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(Exemples.Ecrire(Exemples.Facture, SyntaxeFlux.InDpE1Cii16B));
        }

        return PdfDExemple.Document("/AF [10 0 R]", PdfDExemple.Fichier("factur-x.xml", memoire.ToArray(), 10, "/Filter /FlateDecode"));
    }

    private static byte[] Zip()
    {
        using var memoire = new MemoryStream();
        using (var zip = new ZipArchive(memoire, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 3; i++)
            {
                using var entree = zip.CreateEntry($"{i}.xml", i == 0 ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                entree.Write(Exemples.Ecrire(Exemples.Facture, SyntaxeFlux.InDpE1UblInvoice));
            }
        }

        return memoire.ToArray();
    }

    private static byte[] Tar()
    {
        using var memoire = new MemoryStream();
        using (var gzip = new GZipStream(memoire, CompressionLevel.NoCompression, leaveOpen: true))
        using (var tar = new TarWriter(gzip, TarEntryFormat.Pax))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "1.xml") { DataStream = new MemoryStream(Exemples.Ecrire(Exemples.Facture, SyntaxeFlux.InDpE1Cii16B)) });
        }

        return memoire.ToArray();
    }
}
