using System.IO.Compression;

using ChorusSandbox.Formats.Archives;

namespace ChorusSandbox.UnitTests.Formats.Archives;

public sealed class ArchiveZipTests
{
    private static readonly DateTimeOffset Instant = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Ecrire_MemesFichiers_MemesOctets() =>
        Assert.Equal(ArchiveZip.Ecrire([Un("bon.txt"), Un("plan.png")]), ArchiveZip.Ecrire([Un("bon.txt", Instant.ToOffset(TimeSpan.FromHours(5))), Un("plan.png")]));

    [Fact]
    public void Ecrire_NomsHostilesOuHomonymes_RestentDansLArchive()
    {
        using var zip = Lire(Un("../../passe.txt"), Un("C:\\a.txt"), Un("bon.txt"), Un("BON.txt"), Un("a?<b>|\"*\u0007"), Un(".."), Un("a.txt") with { Dossier = "../F/1" }, Un("a.txt") with { Dossier = "../F/1" });

        Assert.Equal(["..-..-passe.txt", "C--a.txt", "bon.txt", "BON (2).txt", "a--b-----", "-", "..-F-1/a.txt", "..-F-1/a (2).txt"], zip.Entries.Select(e => e.FullName));
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(2026, 3, 2, 9, 0, 0), e.LastWriteTime.DateTime));
    }

    [Theory]
    [InlineData(1922, 1980)]
    [InlineData(2107, 2107)]
    [InlineData(2250, 2107)]
    public void Ecrire_DateQuUnZipNeTientPas_EstLaPlusProche(int annee, int ecrite)
    {
        using var zip = Lire(Un("bon.txt", new DateTimeOffset(annee, 6, 1, 12, 0, 0, TimeSpan.Zero)));

        Assert.Equal(ecrite, zip.Entries.Single().LastWriteTime.Year);
    }

    private static FichierDArchive Un(string nom, DateTimeOffset? instant = null) => new(nom, instant ?? Instant, () => new MemoryStream("Bon"u8.ToArray()));

    private static ZipArchive Lire(params FichierDArchive[] fichiers) => new(new MemoryStream(ArchiveZip.Ecrire(fichiers)));
}
