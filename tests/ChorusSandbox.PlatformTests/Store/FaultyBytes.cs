using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.PlatformTests.Store;

/// <summary>Bytes with two states: what a reader sees, and what a sync made durable.</summary>
internal sealed class FaultyBytes : PositionedStream
{
    private readonly FaultyMedium medium;
    private readonly List<(long Position, byte[]? Bytes)> pending = [];
    private readonly MemoryStream seen = new();
    private byte[] durable;

    public FaultyBytes(byte[] durable, FaultyMedium medium)
    {
        this.durable = durable;
        this.medium = medium;
        seen.Write(durable);
    }

    public override long Length => seen.Length;

    public override int ReadAt(long position, Span<byte> buffer)
    {
        lock (seen)
        {
            seen.Position = position;
            return seen.Read(buffer);
        }
    }

    public override void WriteAt(long position, ReadOnlySpan<byte> bytes)
    {
        medium.SpendWrite();
        lock (seen)
        {
            Apply(seen, position, bytes);
            pending.Add((position, bytes.ToArray()));
        }
    }

    public override void SetLength(long value)
    {
        medium.Spend();
        lock (seen)
        {
            seen.SetLength(value);
            pending.Add((value, null));
        }
    }

    public void Sync()
    {
        lock (seen)
        {
            durable = seen.ToArray();
            pending.Clear();
        }
    }

    public byte[] Survivors(Random? chance)
    {
        lock (seen)
        {
            var disk = new MemoryStream();
            disk.Write(durable);
            foreach (var (position, bytes) in pending.Where(_ => chance is not null && chance.Next(2) == 0))
            {
                if (bytes is null)
                {
                    disk.SetLength(position);
                }
                else
                {
                    Apply(disk, position, chance!.Next(4) == 0 ? bytes.AsSpan(0, chance.Next(bytes.Length)) : bytes);
                }
            }

            return disk.ToArray();
        }
    }

    // The gate closes its streams: the bytes stay with their medium.
    protected override void Dispose(bool disposing) => base.Dispose(disposing);

    private static void Apply(MemoryStream stream, long position, ReadOnlySpan<byte> bytes)
    {
        stream.Position = position;
        stream.Write(bytes);
    }
}
