using System.Text.Json;
using ChorusSandbox.Platform.Store;
using LiteDB;

namespace ChorusSandbox.PlatformTests.Store;

public sealed class FileGateTests : GateContract
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chorus-store-");

    protected override IStoreMedium Medium() => new FileMedium(folder.FullName);

    public override void Dispose()
    {
        folder.Delete(recursive: true);
        base.Dispose();
    }

    [Fact]
    public async Task Open_FolderAlreadyOpen_ThrowsOneSentence()
    {
        await using (Open())
        {
            var refused = Assert.Throws<StoreLockedException>(() => Open());
            Assert.Contains("déjà ouvertes", refused.Message, StringComparison.Ordinal);
        }

        await using var afterwards = Open();
    }

    [Fact]
    public async Task Exclusive_CopyOfTheDataFile_IsADatabase()
    {
        var copies = Directory.CreateTempSubdirectory("chorus-copy-");
        await using (var gate = Open())
        {
            for (var round = 1; round <= 3; round++)
            {
                var id = round;
                var busy = gate.Write(Put(id), Ct);
                var copy = Directory.CreateDirectory(Path.Combine(copies.FullName, $"{round}"));
                await gate.Exclusive(
                    () =>
                    {
                        File.Copy(Path.Combine(folder.FullName, "workspace.db"), Path.Combine(copy.FullName, "workspace.db"));
                        return true;
                    },
                    Ct);
                await busy;
                await gate.Write(Put(100 + id), Ct);
                await using var snapshot = Gate.Open(new FileMedium(copy.FullName), JsonSerializerOptions.Web);
                Assert.Equal(gate.Scan<Piece>().Where(p => p.Id != 100 + id), snapshot.Scan<Piece>());
            }
        }

        copies.Delete(recursive: true);
    }

    [Fact]
    public void Open_FileThatIsNoDatabase_ThrowsOneSentence()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "workspace.db"), new string('x', 20_000));
        Assert.Throws<StoreCorruptException>(() => Open());
        Assert.Throws<StoreCorruptException>(() => Open());
    }

    [Fact]
    public async Task Open_DataCutShort_ThrowsOneSentence()
    {
        await Fill();
        using (var data = File.OpenWrite(Path.Combine(folder.FullName, "workspace.db")))
        {
            data.SetLength(data.Length / 8192 / 2 * 8192);
        }

        Assert.Throws<StoreCorruptException>(() => Open());
    }

    [Fact]
    public async Task Open_RecordWithoutItsEnvelope_ThrowsOneSentence()
    {
        await Fill();
        using (var stranger = new LiteDatabase(Path.Combine(folder.FullName, "workspace.db")))
        {
            stranger.GetCollection("piece").Insert(new BsonDocument { ["_id"] = 7000L, ["autre"] = 1 });
            stranger.Checkpoint();
        }

        Assert.Contains("piece", Assert.Throws<StoreCorruptException>(() => Open()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 9, 0, 0, 0, 1, 2, 3, 4 })]
    [InlineData(new byte[] { 255, 255, 255, 127, 11, 2, 128, 123, 125, 3 })]
    [InlineData(new byte[] { 7 })]
    public async Task Open_RecordThatCannotBeUnpacked_NamesIt(byte[] body)
    {
        await Fill();
        using (var stranger = new LiteDatabase(Path.Combine(folder.FullName, "workspace.db")))
        {
            stranger.GetCollection("piece").Insert(new BsonDocument { ["_id"] = 7000L, ["j"] = body });
            stranger.Checkpoint();
        }

        Assert.Contains("piece/7000", Assert.Throws<StoreCorruptException>(() => Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_LogThatEndsInAnything_IsReadUpToThere()
    {
        await Fill();
        await File.AppendAllTextAsync(Path.Combine(folder.FullName, "workspace.db-log"), new string('x', 30_000), Ct);
        await using var gate = Open();
        Assert.Equal(200, gate.Scan<Piece>().Count());
    }

    private async Task Fill()
    {
        await using var gate = Open();
        await Task.WhenAll(Enumerable.Range(1, 200).Select(i => gate.Write(Put(i), Ct)));
    }

    private static Func<Changes, bool> Put(long id) => changes =>
    {
        changes.Put(id, new Piece(id, $"F-{id}", Piece.CorpsDe(id, 3000)));
        return true;
    };
}
