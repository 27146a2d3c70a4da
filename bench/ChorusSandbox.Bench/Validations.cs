using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Rapports;

namespace ChorusSandbox.Bench;

/// <summary>
/// Control of invoices in memory, both verdicts, as the checker does it: files of about 10 KB on two cores, then files that grow.
/// Wanted: 2,000 a second; 10,000 lines in less than a second and 200 MB; a time that grows as the lines do.
/// </summary>
internal static partial class Validations
{
    private const int Cores = 2;
    private const int UsualSize = 10 * 1024;
    private const int Most = 10_000;
    private const string Number = "@number";
    private const string Lines = "lines";

    public static async Task Run(Setting run)
    {
        foreach (var format in new[] { "ubl", "cii" })
        {
            var model = await Model(run.Folder, format);
            var usual = Enumerable.Range(1, 100).Select(lines => WithLines(model, lines)).First(file => file.Length >= UsualSize);
            PerSecond(usual, run.Duration / 2);
            run.Table.Add($"validate {format} of {usual.Length / 1024} KB, {Cores} cores", PerSecond(usual, run.Duration), "/s", ">= 2000");
            Grow(run, format, model);
            run.Table.Add($"memory of « check » with {format} of {Most} lines, at most", await Memory(run.Folder, WithLines(model, Most)), "MB", "< 200");
        }
    }

    /// <summary>The time of a file by its lines, and of ten times as many.</summary>
    private static void Grow(Setting run, string format, XDocument model)
    {
        var before = 0.0;
        foreach (var lines in new[] { 100, 1_000, Most })
        {
            var file = WithLines(model, lines);
            Check(file);
            var times = new List<double>();
            for (var i = 0; i < 5; i++)
            {
                var watch = Stopwatch.StartNew();
                Check(file);
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            var median = times.Order().ElementAt(times.Count / 2);
            run.Table.Add(string.Create(CultureInfo.InvariantCulture, $"validate {format} of {lines} lines, {file.Length / 1024} KB"), median, "ms", lines == Most ? "< 1000" : "");
            if (before > 0)
            {
                run.Table.Add(string.Create(CultureInfo.InvariantCulture, $"that, of a tenth of the lines"), median / before, "times", "about 10");
            }

            before = median;
        }
    }

    /// <summary>What the program holds at most, from its start to its end, to control a file.</summary>
    private static async Task<double> Memory(string folder, byte[] file)
    {
        var path = Path.Combine(folder, "large.xml");
        await File.WriteAllBytesAsync(path, file);
        using var check = Process.Start(new ProcessStartInfo("dotnet", [Setting.Program, "check", path]) { RedirectStandardOutput = true })!;
        var said = check.StandardOutput.ReadToEndAsync();
        var most = 0L;
        try
        {
            while (!check.HasExited)
            {
                check.Refresh();
                most = Math.Max(most, check.PeakWorkingSet64);
                await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
            }
        }
        catch (InvalidOperationException)
        {
            // It has ended between the two.
        }

        return check.ExitCode == 0 ? most / (1024.0 * 1024.0) : throw new InvalidOperationException(await said);
    }

    private static double PerSecond(byte[] file, TimeSpan duration)
    {
        var done = 0;
        var watch = Stopwatch.StartNew();
        Parallel.For(0, Cores, new ParallelOptions { MaxDegreeOfParallelism = Cores }, _ =>
        {
            while (watch.Elapsed < duration)
            {
                Check(file);
                Interlocked.Increment(ref done);
            }
        });
        return done / watch.Elapsed.TotalSeconds;
    }

    private static void Check(byte[] file)
    {
        var report = ControleDeFichier.Controler(file, "facture.xml", LimitesDeLecture.ParDefaut, CancellationToken.None);
        if (report is not { Chorus: VerdictDeControle.Accepte, En16931: VerdictDeControle.Accepte })
        {
            throw new InvalidOperationException(string.Join(", ", report.Constats.Select(c => $"{c.Id} {c.Chemin} {c.Message}").Take(5)));
        }
    }

    /// <summary>An invoice as the program itself makes it, with one line that nothing else depends on.</summary>
    private static async Task<XDocument> Model(string folder, string format)
    {
        var files = await Generated.Files(folder, format, 20);
        return files.Select(XDocument.Parse).First(f => f.Root!.Name.LocalName is "Invoice" or "CrossIndustryInvoice" && Line(f).Descendants().All(e => e.Name.LocalName is not ("AllowanceCharge" or "SpecifiedTradeAllowanceCharge" or "AppliedTradeAllowanceCharge")));
    }

    private static XElement Line(XDocument file) => file.Descendants().Last(e => e.Name.LocalName is "InvoiceLine" or "IncludedSupplyChainTradeLineItem");

    /// <summary>The invoice with lines more that cost nothing, up to so many: its totals stay true.</summary>
    private static byte[] WithLines(XDocument model, int count)
    {
        var last = Line(model);
        var free = new XElement(last);
        free.Descendants().First(e => e.Name.LocalName is "ID" or "LineID").Value = Number;
        foreach (var amount in free.Descendants().Where(e => e.Name.LocalName is "LineExtensionAmount" or "PriceAmount" or "LineTotalAmount" or "ChargeAmount"))
        {
            amount.Value = "0.00";
        }

        var file = new XDocument(model);
        var before = last.Parent!.Elements(last.Name).Count();
        Line(file).AddAfterSelf(new XElement(Lines));
        var text = NameSpaces().Replace(free.ToString(), "");
        var lines = string.Concat(Enumerable.Range(before + 1, Math.Max(0, count - before)).Select(i => text.Replace(Number, i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));

        // What the root declares holds for them.
        return Encoding.UTF8.GetBytes(file.ToString().Replace($"<{Lines} xmlns=\"\" />", lines, StringComparison.Ordinal).Replace($"<{Lines} />", lines, StringComparison.Ordinal));
    }

    [GeneratedRegex(" xmlns:[a-z]+=\"[^\"]*\"")]
    private static partial Regex NameSpaces();
}
