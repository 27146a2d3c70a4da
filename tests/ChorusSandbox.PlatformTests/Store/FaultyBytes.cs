using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.PlatformTests.Store;

/// <summary>Bytes with two states: what a reader sees, and what a sync made durable.</summary>
internal sealed class FaultyBytes : PositionedStream
{
    private const int Sector = 2048;

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
        medium.BeforeRead?.Invoke();
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
            if (chance is not null)
            {
                // A disk that loses half, a disk that loses little, a disk that writes the end of each request first.
                var loss = chance.Next(3) switch { 0 => 0.6, 1 => 0.1, _ => (double?)null };
                foreach (var act in pending)
                {
                    var from = loss is null ? chance.Next((act.Bytes?.Length / Sector ?? 0) + 2) : 0;
                    foreach (var (position, bytes) in Sectors(act).Skip(from).Where(_ => loss is null || chance.NextDouble() > loss))
                    {
                        Apply(disk, position, bytes);
                    }
                }
            }

            return disk.ToArray();
        }
    }

    private static IEnumerable<(long Position, byte[]? Bytes)> Sectors((long Position, byte[]? Bytes) act) => act.Bytes is null
        ? [act]
        : act.Bytes.Chunk(Sector).Select((part, i) => (act.Position + (i * Sector), (byte[]?)part));

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
