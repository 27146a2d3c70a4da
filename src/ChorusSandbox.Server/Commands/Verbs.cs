using System.CommandLine;
using System.Text.RegularExpressions;

namespace ChorusSandbox.Server.Commands;

/// <summary>The verbs of the command line. Exit codes: 0 done, 1 finding, 2 usage or a machine that will not.</summary>
internal static partial class Verbs
{
    /// <summary>Runs a verb; <c>serve</c> is the default.</summary>
    public static async Task<int> Run(string[] args)
    {
        // Hosts of tests pass their settings as --key=value: they are for the web application, not for us.
        var host = args.Where(a => HostSetting().IsMatch(a)).ToArray();
        var root = new RootCommand("Chorus Sandbox : bac à sable de formation et de qualification. Sans verbe : serve.");
        var serve = ServeCommand.Make(host);
        root.Subcommands.Add(serve);
        root.Subcommands.Add(WorldsCommand.Make());
        root.Subcommands.Add(GenerateCommand.Make());
        foreach (var option in serve.Options)
        {
            root.Options.Add(option);
        }

        root.SetAction(serve.Action!.InvokeParsed);
        var parsed = root.Parse(args.Except(host).ToArray());
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await System.Console.Error.WriteLineAsync(error.Message);
            }

            await System.Console.Error.WriteLineAsync("Aide : chorus-sandbox --help");
            return 2;
        }

        return await parsed.InvokeAsync();
    }

    [GeneratedRegex("^--(environment|contentRoot|applicationName|[A-Za-z]+:[A-Za-z:]+)=")]
    private static partial Regex HostSetting();
}
