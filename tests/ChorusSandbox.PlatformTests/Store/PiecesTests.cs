using System.Security.Cryptography;
using System.Text;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.PlatformTests.Store;

public sealed class PiecesTests : IDisposable
{
    private readonly DirectoryInfo world = Directory.CreateTempSubdirectory("chorus-pieces-");
    private readonly Pieces pieces;

    public PiecesTests() => pieces = new Pieces(world.FullName);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Folder => Path.Combine(world.FullName, "pieces");

    public void Dispose() => world.Delete(recursive: true);

    [Fact]
    public async Task Put_Bytes_AreReadBackUnderTheirDigest()
    {
        var bytes = Encoding.UTF8.GetBytes("pièce jointe");
        var name = await pieces.Put(bytes, Ct);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), name);
        Assert.Equal(bytes, await Read(pieces, name));
        Assert.Equal([name], Names());
    }

    [Fact]
    public async Task Put_SameBytesByBothDoorsFromManyCallers_AreKeptOnce()
    {
        var bytes = RandomNumberGenerator.GetBytes(300_000);
        var names = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(
            () => i % 2 == 0 ? pieces.Put(bytes, Ct) : pieces.Put(new MemoryStream(bytes), Ct),
            Ct)));
        Assert.Equal(names.Distinct(), Names());
        Assert.Single(names.Distinct());
        Assert.Equal(bytes, await Read(pieces, names[0]));
    }

    [Fact]
    public async Task Put_StreamThatBreaks_LeavesNothing()
    {
        await Assert.ThrowsAsync<IOException>(() => pieces.Put(new BrokenStream(), Ct));
        Assert.Empty(Names());
    }

    [Fact]
    public async Task Put_Nothing_IsAPieceToo()
    {
        var name = await pieces.Put(ReadOnlyMemory<byte>.Empty, Ct);
        Assert.Empty((await Read(pieces, name))!);
    }

    [Fact]
    public void Open_Missing_IsNull() => Assert.Null(pieces.Open(new string('0', 64)));

    [Theory]
    [InlineData("")]
    [InlineData("../workspace.db")]
    [InlineData("../../0000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("ABCDEF0000000000000000000000000000000000000000000000000000000000")]
    public void Open_NameThatIsNoDigest_IsRefused(string name) => Assert.Throws<ArgumentException>(() => pieces.Open(name));

    [Fact]
    public async Task Sweep_OrphansAndParts_GoAndMissingOnesAreTold()
    {
        var kept = await pieces.Put("gardée"u8.ToArray(), Ct);
        await pieces.Put("orpheline"u8.ToArray(), Ct);
        await File.WriteAllTextAsync(Path.Combine(Folder, "0a1b.part"), "coupé", Ct);
        var missing = new string('a', 64);
        Assert.Equal([missing], pieces.Sweep(new HashSet<string> { kept, missing }));
        Assert.Equal([kept], Names());
    }

    [Fact]
    public void Sweep_WorldWithoutPieces_TellsWhatIsMissing() => Assert.Empty(pieces.Sweep(new HashSet<string>()));

    [Fact]
    public async Task LinkTo_AnotherFolder_HasTheSamePiecesAndLosesNoneOfThem()
    {
        var name = await pieces.Put("instantané"u8.ToArray(), Ct);
        var snapshot = Directory.CreateDirectory(Path.Combine(world.FullName, "snapshots", "avant"));
        pieces.LinkTo(snapshot.FullName);
        pieces.LinkTo(snapshot.FullName);
        pieces.Sweep(new HashSet<string>());
        Assert.Null(pieces.Open(name));
        Assert.Equal("instantané"u8.ToArray(), await Read(new Pieces(snapshot.FullName), name));
    }

    private static async Task<byte[]?> Read(Pieces from, string name)
    {
        await using var stream = from.Open(name);
        if (stream is null)
        {
            return null;
        }

        var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, Ct);
        return bytes.ToArray();
    }

    private IEnumerable<string> Names() => Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private sealed class BrokenStream : PositionedStream
    {
        public override long Length => 100_000;

        public override int ReadAt(long position, Span<byte> buffer) => position > 0 ? throw new IOException("cut") : buffer.Length / 2;

        public override void WriteAt(long position, ReadOnlySpan<byte> bytes) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
