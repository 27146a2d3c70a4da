using System.Runtime.CompilerServices;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>Approved files beside the tests: what is received is compared, and kept next to them where it differs, to be reviewed.</summary>
internal static class Approved
{
    /// <summary>Compares a text with the approved file of its name.</summary>
    public static void Check(string name, string received, [CallerFilePath] string test = "")
    {
        var folder = Path.GetDirectoryName(test)!;
        Assert.SkipUnless(Directory.Exists(folder), "Les sources des tests ne sont pas là : rien à comparer.");
        var dot = name.LastIndexOf('.');
        var path = Path.Combine(folder, $"{name[..dot]}.approved{name[dot..]}");
        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        var seen = Path.Combine(folder, $"{name[..dot]}.received{name[dot..]}");
        if (expected == received)
        {
            File.Delete(seen);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(seen)!);
        File.WriteAllText(seen, received);
        Assert.Fail($"{Path.GetFileName(path)} diffère de {Path.GetFileName(seen)} : relire, puis approuver en le renommant.{Environment.NewLine}{FirstDifference(expected, received)}");
    }

    /// <summary>What the approved files of a folder are named, in order.</summary>
    public static IEnumerable<string> Names(string folder, [CallerFilePath] string test = "") =>
        Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(test)!, folder), "*.approved.*").Select(f => Path.GetFileName(f)[..Path.GetFileName(f).LastIndexOf(".approved.", StringComparison.Ordinal)])
            .Order(StringComparer.Ordinal);

    private static string FirstDifference(string expected, string received)
    {
        var (before, after) = (expected.Split('\n'), received.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(before.Length, after.Length)).First(i => before.ElementAtOrDefault(i) != after.ElementAtOrDefault(i));
        return $"ligne {line + 1}{Environment.NewLine}  approuvé : {before.ElementAtOrDefault(line)}{Environment.NewLine}  reçu     : {after.ElementAtOrDefault(line)}";
    }
}
