namespace ChorusSandbox.Bench;

/// <summary>What a load gave.</summary>
/// <param name="PerSecond">Requests answered well, per second.</param>
/// <param name="P50">Half of them took less than this, in milliseconds.</param>
/// <param name="P99">All but one in a hundred did.</param>
internal sealed record LoadResult(double PerSecond, double P50, double P99)
{
    public static LoadResult Of(IEnumerable<double> latencies, TimeSpan elapsed)
    {
        var sorted = latencies.Order().ToArray();
        return new LoadResult(sorted.Length / elapsed.TotalSeconds, sorted[sorted.Length / 2], sorted[(int)(sorted.Length * 0.99)]);
    }
}
