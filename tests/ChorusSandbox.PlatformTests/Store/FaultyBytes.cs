using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.PlatformTests.Store;

/// <summary>Bytes with two states: what a reader sees, and what a sync made durable.</summary>
internal sealed class FaultyBytes : PositionedStream
{
    private readonly FaultyMedium medium;
    private readonly List<(long Position, byte[]? Bytes)> pending = [];
    private readonly MemoryStream seen = new();
    private readonly MemoryStream durable = new();

    public FaultyBytes(byte[] durable, FaultyMedium medium)
    {
        this.medium = medium;
        this.durable.Write(durable);
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
            var kept = bytes.ToArray();
            Apply(seen, position, kept);
            pending.Add((position, kept));
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
            pending.ForEach(act => Apply(durable, act.Position, act.Bytes));
            pending.Clear();
        }
    }

    public byte[] Survivors(Random? chance)
    {
        lock (seen)
        {
            var disk = new MemoryStream();
            durable.WriteTo(disk);
            foreach (var (position, bytes) in pending.Where(_ => chance is not null && chance.Next(2) == 0))
            {
                Apply(disk, position, bytes is not null && chance!.Next(4) == 0 ? bytes[..chance.Next(bytes.Length)] : bytes);
            }

            return disk.ToArray();
        }
    }

    // Without bytes it is a change of length.
    private static void Apply(MemoryStream stream, long position, byte[]? bytes)
    {
        if (bytes is null)
        {
            stream.SetLength(position);
        }
        else
        {
            stream.Position = position;
            stream.Write(bytes);
        }
    }
}
