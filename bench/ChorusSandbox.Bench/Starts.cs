using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;

namespace ChorusSandbox.Bench;

/// <summary>From nothing to the first answer, and what an idle server holds.</summary>
internal static class Starts
{
    public static async Task Run(Setting run)
    {
        await using (var first = await run.Server("starts"))
        {
            run.Table.Add("first start ever, to the first answer", first.FirstAnswer.TotalMilliseconds, "ms", "");
            var wait = Stopwatch.StartNew();
            using var http = new HttpClient();
            while (!(await http.GetStringAsync(new Uri(first.Origin + "/console/api/mondes"))).Contains("\"demo\"", StringComparison.Ordinal))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            }

            run.Table.Add("then, to the demonstration world with its past", wait.Elapsed.TotalMilliseconds, "ms", "");
        }

        var starts = new List<double>();
        for (var i = 0; i < (run.Quick ? 1 : 5); i++)
        {
            await using var again = await run.Server("starts");
            starts.Add(again.FirstAnswer.TotalMilliseconds);
        }

        run.Table.Add("cold start to the first answer (median)", starts.Order().ElementAt(starts.Count / 2), "ms", "< 1000");
        await using (var bare = await Setting.Bare())
        {
            run.Table.Add("the same of a bare Kestrel", bare.FirstAnswer.TotalMilliseconds, "ms", "");
        }

        await using var idle = await run.Server("starts");
        await Task.Delay(TimeSpan.FromSeconds(run.Quick ? 1 : 5), TimeProvider.System);
        run.Table.Add("idle memory", idle.Megabytes, "MB", "< 200");
    }
}
