using System.Diagnostics;

namespace ChorusSandbox.Bench;

/// <summary>So many clients that each ask again as soon as they are answered.</summary>
internal static class Load
{
    /// <summary>Runs the load; the first tenth of its time warms up and is not counted.</summary>
    /// <param name="clients">How many at once.</param>
    /// <param name="duration">How long.</param>
    /// <param name="request">Makes a request, given its number.</param>
    /// <param name="isRight">Looks at the answer's body: a fast refusal is no deposit.</param>
    public static async Task<LoadResult> Run(int clients, TimeSpan duration, Func<long, HttpRequestMessage> request, Func<string, bool> isRight)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = clients, UseCookies = false, UseProxy = false };
        using var http = new HttpClient(handler);
        var number = 0L;
        var warm = duration / 10;
        var watch = Stopwatch.StartNew();
        var each = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(Client)));
        return LoadResult.Of(each.SelectMany(l => l), duration - warm);

        async Task<List<double>> Client()
        {
            var latencies = new List<double>();
            while (watch.Elapsed < duration)
            {
                var counted = watch.Elapsed >= warm;
                var start = Stopwatch.GetTimestamp();
                using var message = request(Interlocked.Increment(ref number));
                using var answer = await http.SendAsync(message);
                var body = await answer.Content.ReadAsStringAsync();
                if (!answer.IsSuccessStatusCode || !isRight(body))
                {
                    throw new InvalidOperationException($"{(int)answer.StatusCode} {message.RequestUri}: {body}");
                }

                if (counted)
                {
                    latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }

            return latencies;
        }
    }
}
