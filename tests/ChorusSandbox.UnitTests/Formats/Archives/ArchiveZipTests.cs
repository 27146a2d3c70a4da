using System.IO.Compression;

using ChorusSandbox.Formats.Archives;

namespace ChorusSandbox.UnitTests.Formats.Archives;

public sealed class ArchiveZipTests
{
    private static readonly DateTimeOffset Instant = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Ecrire_MemesFichiers_MemesOctets()
    {
        (string, ReadOnlyMemory<byte>)[] fichiers = [("bon.txt", "un"u8.ToArray()), ("plan.png", new byte[300])];

        Assert.Equal(ArchiveZip.Ecrire(fichiers, Instant), ArchiveZip.Ecrire(fichiers, Instant.ToOffset(TimeSpan.FromHours(5))));
    }

    [Fact]
    public void Ecrire_NomsHostilesOuHomonymes_RestentDansLArchive()
    {
        var octets = ArchiveZip.Ecrire([("../../passe.txt", "1"u8.ToArray()), ("C:\\a.txt", "2"u8.ToArray()), ("bon.txt", "3"u8.ToArray()), ("BON.txt", "4"u8.ToArray())], Instant);

        using var zip = new ZipArchive(new MemoryStream(octets));
        Assert.Equal(["..-..-passe.txt", "C--a.txt", "bon.txt", "BON (2).txt"], zip.Entries.Select(e => e.FullName));
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(2026, 3, 2, 9, 0, 0), e.LastWriteTime.DateTime));
    }
}
