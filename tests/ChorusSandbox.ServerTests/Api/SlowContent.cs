using System.Net;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>A body of which the second half leaves when a test says so.</summary>
internal sealed class SlowContent(byte[] octets) : HttpContent
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _resumed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the first half is on its way, and has had the time to arrive.</summary>
    public async Task Begun()
    {
        await _begun.Task;
        await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, TestContext.Current.CancellationToken);
    }

    /// <summary>Lets the second half go.</summary>
    public void Resume() => _resumed.SetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(octets.AsMemory(0, octets.Length / 2));
        await stream.FlushAsync();
        _begun.SetResult();
        await _resumed.Task;
        await stream.WriteAsync(octets.AsMemory(octets.Length / 2));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = octets.Length;
        return true;
    }
}
