using System.Globalization;
using System.Text;

namespace ChorusSandbox.Bench;

/// <summary>One run: what is measured is run in a folder of its own, the figures go into one table.</summary>
/// <param name="Quick">True for a look in less than a minute.</param>
/// <param name="Folder">Where everything is put; deleted at the end.</param>
internal sealed record Setting(bool Quick, string Folder)
{
    public Table Table { get; } = new();

    /// <summary>How long a load lasts.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds(Quick ? 2 : 10);

    /// <summary>The program of this build.</summary>
    public static string Program { get; } = ServerAssembly();

    /// <summary>The real server, in a process of its own.</summary>
    /// <param name="data">Name of its data folder.</param>
    public Task<ChildProcess> Server(string data) =>
        ChildProcess.Start(Program, port => ["serve", "--urls", "http://127.0.0.1:" + port, "--data", Path.Combine(Folder, data)], "/");

    /// <summary>The least of servers.</summary>
    public static Task<ChildProcess> Bare() => ChildProcess.Start(typeof(Setting).Assembly.Location, port => [BarePost.Verb, port], "/");

    /// <summary>A POST to the least of servers.</summary>
    public static HttpRequestMessage Post(string origin, string body) =>
        new(HttpMethod.Post, new Uri(origin + BarePost.Path)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    /// <summary>A measure under so many clients.</summary>
    public static string Named(string what, int clients) => string.Create(CultureInfo.InvariantCulture, $"{what}, {clients} client{(clients > 1 ? "s" : "")}");

    /// <summary>The server that the build of this project built, in its own output folder.</summary>
    private static string ServerAssembly()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var output = Path.Combine("bin", here.Parent!.Name, here.Name, "chorus-sandbox.dll");
        while (here is not null && !File.Exists(Path.Combine(here.FullName, "ChorusSandbox.sln")))
        {
            here = here.Parent;
        }

        return Path.Combine(here!.FullName, "src", "ChorusSandbox.Server", output);
    }
}
