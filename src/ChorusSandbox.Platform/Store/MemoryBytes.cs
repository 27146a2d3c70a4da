namespace ChorusSandbox.Platform.Store;

/// <summary>A view over bytes kept by their medium: closing the view keeps the bytes.</summary>
internal sealed class MemoryBytes(MemoryStream bytes, Action closed) : PositionedStream
{
    public override long Length => bytes.Length;

    public override int ReadAt(long position, Span<byte> buffer)
    {
        lock (bytes)
        {
            bytes.Position = position;
            return bytes.Read(buffer);
        }
    }

    public override void WriteAt(long position, ReadOnlySpan<byte> written)
    {
        lock (bytes)
        {
            bytes.Position = position;
            bytes.Write(written);
        }
    }

    public override void SetLength(long value)
    {
        lock (bytes)
        {
            bytes.SetLength(value);
        }
    }

    protected override void Dispose(bool disposing)
    {
        closed();
        base.Dispose(disposing);
    }
}
