using System.Diagnostics;
using System.Globalization;

namespace ChorusSandbox.Bench;

/// <summary>Invoices as the program itself makes them.</summary>
internal static class Generated
{
    /// <summary>The texts of so many files, in the order of their names.</summary>
    /// <param name="folder">Where they are written.</param>
    /// <param name="format">As the verb <c>generate</c> takes it.</param>
    /// <param name="count">How many.</param>
    public static async Task<IEnumerable<string>> Files(string folder, string format, int count)
    {
        var output = Path.Combine(folder, "models-" + format);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Setting.Program, "generate", "--format", format, "--nombre", count.ToString(CultureInfo.InvariantCulture), "--graine", BenchWorld.SeedText, "--sortie", output })
        {
            start.ArgumentList.Add(argument);
        }

        using var generate = Process.Start(start)!;
        await generate.StandardOutput.ReadToEndAsync();
        await generate.WaitForExitAsync();
        return Directory.GetFiles(output).Order(StringComparer.Ordinal).Select(File.ReadAllText);
    }
}
