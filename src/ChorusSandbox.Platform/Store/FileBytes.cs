using Microsoft.Win32.SafeHandles;

namespace ChorusSandbox.Platform.Store;

/// <summary>A file without buffer or hidden position: threads may read while another syncs.</summary>
internal sealed class FileBytes(SafeFileHandle handle) : PositionedStream
{
    public override long Length => RandomAccess.GetLength(handle);

    public override int ReadAt(long position, Span<byte> buffer) => RandomAccess.Read(handle, buffer, position);

    public override void WriteAt(long position, ReadOnlySpan<byte> bytes) => RandomAccess.Write(handle, bytes, position);

    public override void SetLength(long value) => RandomAccess.SetLength(handle, value);

    protected override void Dispose(bool disposing)
    {
        handle.Dispose();
        base.Dispose(disposing);
    }
}
