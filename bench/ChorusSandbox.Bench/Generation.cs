using System.Diagnostics;
using System.Globalization;

using ChorusSandbox.Domain;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Rapports;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.Bench;

/// <summary>
/// Ten thousand generated invoices in each format: how many a second, and what share passes both verdicts when read back.
/// Wanted: 5,000 XML a second on 2 cores, and all of them.
/// </summary>
internal static class Generation
{
    public const string Verb = "generate";

    private const int Seed = 124;

    /// <summary>What the standard says of a file without specification, as the minimal form of CII is: nothing else may be said.</summary>
    private static readonly string[] Unspecified = ["BR-01", "CII-SR-009", "CII-SR-010"];

    /// <summary>Prints a line a format; false when one invoice at least does not pass.</summary>
    /// <param name="number">How many invoices of each.</param>
    /// <param name="formats">Codes of formats; all when none is named.</param>
    public static bool Run(int number, IReadOnlyCollection<string> formats)
    {
        var all = true;
        Console.WriteLine("| format | invoices/s | KB each | pass both verdicts |\n|---|---:|---:|---:|");
        foreach (var format in Enum.GetValues<FormatGenere>().Where(f => formats.Count == 0 || formats.Contains(f.Code())))
        {
            // Once for nothing: what is compiled and read at first is not of each invoice.
            _ = FichiersDeFactures.Generer(format, Math.Min(number, 500), Seed).Count();
            var watch = Stopwatch.StartNew();
            var bytes = FichiersDeFactures.Generer(format, number, Seed).Sum(f => (long)f.Contenu.Length);
            var perSecond = number / watch.Elapsed.TotalSeconds;
            var passing = format == FormatGenere.Api ? (int?)null : FichiersDeFactures.Generer(format, number, Seed).AsParallel().Count(Passes);
            all &= passing is null || passing == number;
            var share = passing is { } p ? string.Create(CultureInfo.InvariantCulture, $"{p} of {number}") : "";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {format.Code()} | {perSecond:0} | {bytes / 1024.0 / number:0.0} | {share} |"));
        }

        return all;
    }

    private static bool Passes(FichierGenere file)
    {
        var report = ControleDeFichier.Controler(file.Contenu, file.Nom, LimitesDeLecture.ParDefaut, CancellationToken.None);
        return report is { Chorus: VerdictDeControle.Accepte, FacturX: not VerdictDeControle.Refuse }
            && (report.En16931 != VerdictDeControle.Refuse || report.Constats.All(c => !c.EstFatale || Unspecified.Contains(c.Id)));
    }
}
