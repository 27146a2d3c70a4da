using System.Net;
using System.Text;

namespace ChorusSandbox.Bench;

/// <summary>A file in base64 of any size, written without being held.</summary>
internal sealed class LargeContent(string before, int size, bool chunked) : HttpContent
{
    private static readonly byte[] Block = [.. Enumerable.Repeat((byte)'A', 64 * 1024)];
    private static readonly byte[] Tail = Encoding.UTF8.GetBytes("\"}");

    private readonly byte[] _head = Encoding.UTF8.GetBytes(before);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(_head);
        for (var written = 0; written < size; written += Block.Length)
        {
            await stream.WriteAsync(Block.AsMemory(0, Math.Min(Block.Length, size - written)));
        }

        await stream.WriteAsync(Tail);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _head.Length + size + Tail.Length;
        return !chunked;
    }
}
