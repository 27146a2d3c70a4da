using System.Diagnostics;

namespace ChorusSandbox.Bench;

/// <summary>The least a durable write costs on this disk: append a few kilobytes, sync, again.</summary>
internal static class BareSync
{
    /// <summary>Appends and syncs one after the other for some time.</summary>
    public static LoadResult Run(string folder, int bytes, TimeSpan duration)
    {
        var record = new byte[bytes];
        var latencies = new List<double>();
        using var file = new FileStream(Path.Combine(folder, "bare-sync"), FileMode.Create, FileAccess.Write, FileShare.None, 0);
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < duration)
        {
            var start = Stopwatch.GetTimestamp();
            file.Write(record);
            file.Flush(flushToDisk: true);
            latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return LoadResult.Of(latencies, watch.Elapsed);
    }
}
