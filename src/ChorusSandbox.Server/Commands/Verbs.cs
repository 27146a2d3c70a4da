using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace ChorusSandbox.Server.Commands;

/// <summary>The verbs of the command line. Exit codes: 0 done, 1 finding, 2 usage or a machine that will not.</summary>
internal static partial class Verbs
{
    /// <summary>Runs a verb; <c>serve</c> is the default.</summary>
    public static async Task<int> Run(string[] args)
    {
        // The library's own words of help, in the language of ours.
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("fr-FR");

        // A host of tests passes its settings as --key=value: they are for the web application, not for us.
        var host = args.Where(a => HostSetting().IsMatch(a)).ToArray();
        var serve = new ServeCommand(host);
        var root = new RootCommand("Chorus Sandbox : bac à sable de formation et de qualification. Sans verbe : serve.");
        serve.AddTo(root);
        root.Subcommands.Add(serve.Verb());
        root.Subcommands.Add(WorldsCommand.Verb());
        root.Subcommands.Add(GenerateCommand.Verb());
        root.Subcommands.Add(ScenariosCommand.Verb());
        root.Subcommands.Add(CheckCommand.Verb());
        root.Subcommands.Add(ReplayCommand.Verb());
        foreach (var option in root.Options)
        {
            option.Description = option is HelpOption ? "Affiche cette aide." : option is VersionOption ? "Affiche la version." : option.Description;
        }

        var parsed = root.Parse([.. args.Except(host)]);
        if (parsed.Errors.Count == 0)
        {
            return await parsed.InvokeAsync();
        }

        foreach (var error in parsed.Errors)
        {
            await System.Console.Error.WriteLineAsync(InFrench(error));
        }

        await System.Console.Error.WriteLineAsync("Usage incorrect. Aide : chorus-sandbox --help");
        return 2;
    }

    /// <summary>The library translates its messages, but for the one about a value of another form.</summary>
    private static string InFrench(ParseError error) => error.Message.StartsWith("Cannot parse", StringComparison.Ordinal) && error.SymbolResult is { Tokens: [var token, ..] }
        ? $"La valeur « {token.Value} » n’est pas de la forme attendue."
        : error.Message;

    [GeneratedRegex("^--(environment|contentRoot|applicationName|[A-Za-z]+:[A-Za-z:]+)=")]
    private static partial Regex HostSetting();
}
