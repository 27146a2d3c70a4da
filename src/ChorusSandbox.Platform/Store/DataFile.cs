namespace ChorusSandbox.Platform.Store;

/// <summary>The data stream handed to LiteDB. It knows whether a sync is owed, and can be cut off for good.</summary>
internal sealed class DataFile(Stream inner, Action sync) : PositionedStream
{
    private volatile bool cut;
    private volatile bool dirty;

    public override long Length => inner.Length;

    /// <summary>Nothing passes any more: a database in doubt must not write while it is being closed.</summary>
    public void Cut() => cut = true;

    public void Sync()
    {
        if (dirty)
        {
            sync();
            dirty = false;
        }
    }

    public override int ReadAt(long position, Span<byte> buffer)
    {
        Check();
        inner.Position = position;
        return inner.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
    }

    public override void WriteAt(long position, ReadOnlySpan<byte> bytes)
    {
        Check();
        dirty = true;
        inner.Position = position;
        inner.Write(bytes);
    }

    public override void SetLength(long value)
    {
        Check();
        dirty = true;
        inner.SetLength(value);
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }

    private void Check()
    {
        if (cut)
        {
            throw new IOException("The data file was cut off after a failure.");
        }
    }
}
