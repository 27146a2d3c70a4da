using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ChorusSandbox.Bench;

/// <summary>A server in a process of its own, until it is disposed.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private ChildProcess(Process process, string origin, TimeSpan firstAnswer) => (_process, Origin, FirstAnswer) = (process, origin, firstAnswer);

    /// <summary>Where it listens.</summary>
    public string Origin { get; }

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan FirstAnswer { get; }

    /// <summary>Memory it holds now, in megabytes.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / (1024.0 * 1024.0);
        }
    }

    /// <summary>Memory it held at most, in megabytes; zero where the system does not say.</summary>
    public double PeakMegabytes => Status("VmHWM:");

    /// <summary>Memory of its own, now, without the pages of mapped files.</summary>
    public double PrivateMegabytes => Status("RssAnon:");

    /// <summary>Starts the sandbox that the build of this project built, on a folder of data.</summary>
    public static Task<ChildProcess> Sandbox(DirectoryInfo data) =>
        Start(Setting.Program, port => ["serve", "--urls", "http://127.0.0.1:" + port, "--data", data.FullName], "/");

    /// <summary>Starts a .NET program on a free port and waits for its first answer.</summary>
    /// <param name="assembly">The program.</param>
    /// <param name="arguments">Its arguments, given its port.</param>
    /// <param name="path">The address asked first.</param>
    public static async Task<ChildProcess> Start(string assembly, Func<string, IEnumerable<string>> arguments, string path)
    {
        var port = FreePort();
        var origin = "http://127.0.0.1:" + port;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments(port).Prepend(assembly))
        {
            start.ArgumentList.Add(argument);
        }

        using var http = new HttpClient();
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } said)
            {
                Console.Error.WriteLine(said);
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(origin + path));
                return new ChildProcess(process, origin, watch.Elapsed);
            }
            catch (HttpRequestException) when (!process.HasExited && watch.Elapsed < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private double Status(string line)
    {
        var file = $"/proc/{_process.Id.ToString(CultureInfo.InvariantCulture)}/status";
        return File.Exists(file) && File.ReadLines(file).FirstOrDefault(l => l.StartsWith(line, StringComparison.Ordinal)) is { } found
            ? double.Parse(found[line.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024 : 0;
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
