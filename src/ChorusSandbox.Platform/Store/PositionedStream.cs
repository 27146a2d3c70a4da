namespace ChorusSandbox.Platform.Store;

/// <summary>A seekable stream told by two acts: read at a position, write at a position.</summary>
internal abstract class PositionedStream : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => true;
    public override long Position { get; set; }

    public abstract int ReadAt(long position, Span<byte> buffer);

    public abstract void WriteAt(long position, ReadOnlySpan<byte> bytes);

    // A sync is asked by name (SyncData, SyncLog): LiteDB flushes once a page, which would cost a disk sync each.
    public override void Flush()
    {
    }

    public sealed override int Read(Span<byte> buffer)
    {
        var read = ReadAt(Position, buffer);
        Position += read;
        return read;
    }

    public sealed override void Write(ReadOnlySpan<byte> buffer)
    {
        WriteAt(Position, buffer);
        Position += buffer.Length;
    }

    public sealed override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public sealed override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };
}
