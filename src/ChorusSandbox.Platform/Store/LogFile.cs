using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ChorusSandbox.Platform.Store;

/// <summary>
/// The log stream handed to LiteDB. LiteDB's own log carries no chain of checksums: after a power cut a commit mark could have reached
/// the disk without the pages before it. So each page is kept in a frame that chains all frames before it, and opening
/// stops at the first frame whose chain does not hold: what is read back is always a prefix of what was written.
/// Pages wait in memory for the sync: LiteDB, which does not survive a write that fails inside its commit, never sees one fail.
/// Its commit may also return before its own queue has handed over all pages: <see cref="Sync"/> is told how many to wait for.
/// </summary>
internal sealed class LogFile : PositionedStream
{
    public const int PageSize = 8192;

    private const int FrameSize = PageSize + 16;
    private const int KeptBuffer = 8 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly object exclusion = new();
    private readonly Stream inner;
    private readonly Action sync;
    private readonly Action beforeEmptied;
    private byte[] waiting = new byte[16 * FrameSize];
    private int waitingFrames;
    private long keptFrames;
    private bool unsynced;
    private volatile bool cut;
    private ulong salt;
    private ulong chain;

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

    public override long Length => (keptFrames + waitingFrames) * PageSize;

    /// <summary>Page 0 as the log found at opening leaves it, or null. LiteDB writes it last in a transaction, so it is always a committed one.</summary>
    public byte[]? LastHeader { get; private set; }

    /// <summary>Nothing passes any more, and what no sync confirmed is dropped: a batch that failed must not come back at reopening.</summary>
    public void Cut()
    {
        cut = true;
        lock (exclusion)
        {
            inner.SetLength(keptFrames * FrameSize);
        }
    }

    /// <summary>Waits until the log has this length, writes what waits and makes it durable. Called by the writer's thread alone.</summary>
    public void Sync(long expectedLength)
    {
        lock (exclusion)
        {
            while (Length < expectedLength)
            {
                if (!Monitor.Wait(exclusion, Patience))
                {
                    throw new IOException("LiteDB did not hand over the pages of its transaction.");
                }
            }
        }

        if (waitingFrames > 0)
        {
            lock (exclusion)
            {
                inner.Position = keptFrames * FrameSize;
                inner.Write(waiting.AsSpan(0, waitingFrames * FrameSize));
            }
        }
        else if (!unsynced)
        {
            return;
        }

        // Readers go on meanwhile, from the memory that still holds these pages.
        sync();
        lock (exclusion)
        {
            unsynced = false;
            keptFrames += waitingFrames;
            waitingFrames = 0;
            if (waiting.Length > KeptBuffer)
            {
                waiting = new byte[16 * FrameSize];
            }
        }
    }

    public override int ReadAt(long position, Span<byte> buffer)
    {
        Check();
        lock (exclusion)
        {
            var total = 0;
            while (total < buffer.Length && position + total < Length)
            {
                var (index, offset) = Math.DivRem(position + total, PageSize);
                var part = buffer.Slice(total, (int)Math.Min(buffer.Length - total, PageSize - offset));
                ReadFrame(index, (int)offset, part);
                total += part.Length;
            }

            return total;
        }
    }

    public override void WriteAt(long position, ReadOnlySpan<byte> bytes)
    {
        if (cut)
        {
            // The database is being closed in doubt: its queue must end, and nothing of it is kept.
            return;
        }

        lock (exclusion)
        {
            if (position != Length || bytes.Length != PageSize)
            {
                throw new IOException("The log only grows, page by page.");
            }

            if (Length == 0)
            {
                // A new salt for each life of the log: frames of an earlier life never continue this chain.
                salt = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)) | 1;
                chain = salt;
            }

            if (waiting.Length < (waitingFrames + 1) * FrameSize)
            {
                Array.Resize(ref waiting, waiting.Length * 2);
            }

            var frame = waiting.AsSpan(waitingFrames * FrameSize, FrameSize);
            bytes.CopyTo(frame);
            chain = Mix(chain, bytes);
            BinaryPrimitives.WriteUInt64LittleEndian(frame[PageSize..], salt);
            BinaryPrimitives.WriteUInt64LittleEndian(frame[(PageSize + 8)..], chain);
            waitingFrames++;
            Monitor.PulseAll(exclusion);
        }
    }

    public override void SetLength(long value)
    {
        Check();
        if (value != 0)
        {
            throw new IOException("The log is emptied as a whole.");
        }

        beforeEmptied();
        lock (exclusion)
        {
            inner.SetLength(0);
            keptFrames = waitingFrames = 0;
        }

        // Otherwise a power cut could leave the beginning of this life before pages of the next one, and the data would go back to it.
        sync();
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }

    private void ReadFrame(long index, int offset, Span<byte> part)
    {
        if (index >= keptFrames)
        {
            waiting.AsSpan((int)((index - keptFrames) * FrameSize) + offset, part.Length).CopyTo(part);
        }
        else
        {
            inner.Position = (index * FrameSize) + offset;
            inner.ReadExactly(part);
        }
    }

    private void Recover()
    {
        var frame = new byte[FrameSize];
        inner.Position = 0;
        while (inner.ReadAtLeast(frame, FrameSize, throwOnEndOfStream: false) == FrameSize)
        {
            var frameSalt = BinaryPrimitives.ReadUInt64LittleEndian(frame.AsSpan(PageSize));
            if (keptFrames == 0)
            {
                salt = chain = frameSalt;
            }

            var next = Mix(chain, frame.AsSpan(0, PageSize));
            if (salt == 0 || frameSalt != salt || next != BinaryPrimitives.ReadUInt64LittleEndian(frame.AsSpan(PageSize + 8)))
            {
                break;
            }

            chain = next;
            keptFrames++;
            if (BinaryPrimitives.ReadUInt32LittleEndian(frame) == 0)
            {
                LastHeader = frame[..PageSize];
            }
        }

        if (inner.Length != keptFrames * FrameSize)
        {
            inner.SetLength(keptFrames * FrameSize);
        }

        // What was read may still be on its way to the disk, when a process was killed before its sync.
        unsynced = keptFrames > 0;
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
