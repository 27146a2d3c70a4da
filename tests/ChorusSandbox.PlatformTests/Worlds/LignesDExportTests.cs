using System.Text;

using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.PlatformTests.Worlds;

/// <summary>The lines of an export are read one by one, whatever the file says.</summary>
public sealed class LignesDExportTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\nb\r\n\nc\n", new[] { "a", "b", "", "c" })]
    public async Task Lire_UnTexte_DonneSesLignes(string texte, string[] lignes)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(texte));

        Assert.Equal(lignes, await LignesDExport.Lire(stream, WorldBench.Ct).ToListAsync(WorldBench.Ct));
    }

    [Fact]
    public async Task Lire_UneLigneQuiPasseDUnTamponALAutre_LaDonneEntiere()
    {
        var lignes = Enumerable.Range(1, 5).Select(n => new string('é', n * 40_000)).ToList();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lignes)));

        Assert.Equal(lignes, await LignesDExport.Lire(stream, WorldBench.Ct).ToListAsync(WorldBench.Ct));
    }

    /// <summary>A line of 900 MB weighs less than 1 MB in a zip: it is given up long before it is in memory.</summary>
    [Fact]
    public async Task Lire_UneLigneSansFin_SArreteAuMaximum()
    {
        await using var endless = new Endless();

        await Assert.ThrowsAsync<InvalidDataException>(() => LignesDExport.Lire(endless, WorldBench.Ct).ToListAsync(WorldBench.Ct).AsTask());

        Assert.InRange(endless.Lus, LignesDExport.Maximum, LignesDExport.Maximum + (1 << 20));
    }

    private sealed class Endless : Stream
    {
        public long Lus { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Lus; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            Lus += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
