using System.Globalization;
using System.Text;

namespace ChorusSandbox.Bench;

/// <summary>The figures, as a table that a note can take over.</summary>
internal sealed class Table
{
    private readonly StringBuilder _lines = new("""
        | measure | value | p50 ms | p99 ms | of bare POST | of bare sync | wanted |
        |---|---:|---:|---:|---:|---:|---|

        """);

    /// <summary>A figure by itself.</summary>
    public void Add(string measure, double value, string unit, string wanted) => Line($"| {measure} | {value:0.##} {unit} | | | | | {wanted} |");

    /// <summary>A load beside what the machine can do at all.</summary>
    public void Add(string measure, LoadResult load, LoadResult? bare, LoadResult? sync, string wanted) =>
        Line($"| {measure} | {load.PerSecond:0} /s | {load.P50:0.00} | {load.P99:0.00} | {Ratio(load, bare)} | {Ratio(load, sync)} | {wanted} |");

    public override string ToString() => _lines.ToString();

    private void Line(FormattableString line)
    {
        var text = FormattableString.Invariant(line);
        _lines.AppendLine(text);
        Console.Error.WriteLine(text);
    }

    private static string Ratio(LoadResult load, LoadResult? other) =>
        other is null ? "" : (load.PerSecond / other.PerSecond).ToString("0.000", CultureInfo.InvariantCulture);
}
