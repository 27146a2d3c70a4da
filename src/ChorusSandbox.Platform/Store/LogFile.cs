using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ChorusSandbox.Platform.Store;

/// <summary>
/// The log stream handed to LiteDB. LiteDB's own log carries no checksum: after a power cut a commit mark could have reached the
/// disk without the pages before it. So each page is kept in a frame that chains all frames before it, and opening
/// stops at the first frame whose chain does not hold: what is read back is always a prefix of what was written.
/// </summary>
internal sealed class LogFile : PositionedStream
{
    private const int PageSize = 8192;
    private const int FrameSize = PageSize + 16;

    private readonly Stream inner;
    private readonly Action sync;
    private readonly Action beforeEmptied;
    private readonly byte[] frame = new byte[FrameSize];
    private volatile bool cut;
    private ulong salt;
    private ulong chain;
    private long frames;
    private long syncedFrames;

    /// <param name="inner">The bytes of the log.</param>
    /// <param name="sync">Makes them durable.</param>
    /// <param name="beforeEmptied">Makes the data durable: the log may be forgotten only after that.</param>
    public LogFile(Stream inner, Action sync, Action beforeEmptied)
    {
        this.inner = inner;
        this.sync = sync;
        this.beforeEmptied = beforeEmptied;
        Recover();
    }

    public override long Length => frames * PageSize;

    /// <summary>Nothing passes any more, and what no sync confirmed is dropped: a batch that failed must not come back at reopening.</summary>
    public void Cut()
    {
        cut = true;
        inner.SetLength(syncedFrames * FrameSize);
    }

    public void Sync()
    {
        if (frames != syncedFrames)
        {
            sync();
            syncedFrames = frames;
        }
    }

    public override int ReadAt(long position, Span<byte> buffer)
    {
        Check();
        var total = 0;
        while (total < buffer.Length && position + total < Length)
        {
            var (index, offset) = Math.DivRem(position + total, PageSize);
            var part = buffer.Slice(total, (int)Math.Min(buffer.Length - total, PageSize - offset));
            inner.Position = (index * FrameSize) + offset;
            inner.ReadExactly(part);
            total += part.Length;
        }

        return total;
    }

    public override void WriteAt(long position, ReadOnlySpan<byte> bytes)
    {
        Check();
        if (position != Length || bytes.Length != PageSize)
        {
            throw new IOException("The log only grows, page by page.");
        }

        if (frames == 0)
        {
            // A new salt for each life of the log: frames of an earlier life never continue this chain.
            salt = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)) | 1;
            chain = salt;
        }

        bytes.CopyTo(frame);
        chain = Mix(chain, bytes);
        BinaryPrimitives.WriteUInt64LittleEndian(frame.AsSpan(PageSize), salt);
        BinaryPrimitives.WriteUInt64LittleEndian(frame.AsSpan(PageSize + 8), chain);
        inner.Position = frames * FrameSize;
        inner.Write(frame);
        frames++;
    }

    public override void SetLength(long value)
    {
        Check();
        if (value != 0)
        {
            throw new IOException("The log is emptied as a whole.");
        }

        beforeEmptied();
        inner.SetLength(0);
        frames = syncedFrames = 0;
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }

    private void Recover()
    {
        inner.Position = 0;
        while (inner.ReadAtLeast(frame, FrameSize, throwOnEndOfStream: false) == FrameSize)
        {
            var frameSalt = BinaryPrimitives.ReadUInt64LittleEndian(frame.AsSpan(PageSize));
            if (frames == 0)
            {
                salt = chain = frameSalt;
            }

            var next = Mix(chain, frame.AsSpan(0, PageSize));
            if (salt == 0 || frameSalt != salt || next != BinaryPrimitives.ReadUInt64LittleEndian(frame.AsSpan(PageSize + 8)))
            {
                break;
            }

            chain = next;
            frames++;
        }

        if (inner.Length != frames * FrameSize)
        {
            inner.SetLength(frames * FrameSize);
        }

        // What was read may still be on its way to the disk (a process killed before its sync): it is confirmed by the next sync only.
        syncedFrames = 0;
    }

    private static ulong Mix(ulong seed, ReadOnlySpan<byte> page)
    {
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(page))
        {
            seed = BitOperations.RotateLeft((seed ^ word) * 0x9E3779B97F4A7C15, 29);
        }

        return seed;
    }

    private void Check()
    {
        if (cut)
        {
            throw new IOException("The log was cut off after a failure.");
        }
    }
}
