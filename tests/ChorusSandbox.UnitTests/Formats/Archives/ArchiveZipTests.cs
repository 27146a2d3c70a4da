using System.IO.Compression;

using ChorusSandbox.Formats.Archives;

namespace ChorusSandbox.UnitTests.Formats.Archives;

public sealed class ArchiveZipTests
{
    private static readonly DateTimeOffset Instant = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Ecrire_MemesFichiers_MemesOctets()
    {
        (string, string, ReadOnlyMemory<byte>)[] fichiers = [("", "bon.txt", "un"u8.ToArray()), ("F", "plan.png", new byte[300])];

        Assert.Equal(ArchiveZip.Ecrire(fichiers, Instant), ArchiveZip.Ecrire(fichiers, Instant.ToOffset(TimeSpan.FromHours(5))));
    }

    [Fact]
    public void Ecrire_NomsHostilesOuHomonymes_RestentDansLArchive()
    {
        var octets = ArchiveZip.Ecrire([("", "../../passe.txt", "1"u8.ToArray()), ("", "C:\\a.txt", "2"u8.ToArray()), ("8000001", "bon.txt", "3"u8.ToArray()), ("8000001", "BON.txt", "4"u8.ToArray())], Instant);

        using var zip = new ZipArchive(new MemoryStream(octets));
        Assert.Equal(["..-..-passe.txt", "C--a.txt", "8000001/bon.txt", "8000001/BON (2).txt"], zip.Entries.Select(e => e.FullName));
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(2026, 3, 2, 9, 0, 0), e.LastWriteTime.DateTime));
    }
}
