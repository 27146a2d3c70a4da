using System.CommandLine;
using System.CommandLine.Parsing;

namespace ChorusSandbox.Server.Commands;

/// <summary>An option that is the address of a sandbox: the library reads none by itself.</summary>
internal sealed class AddressOption : Option<Uri?>
{
    public AddressOption(string name)
        : base(name) => CustomParser = Read;

    private static Uri? Read(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps))
        {
            return url;
        }

        result.AddError($"« {text} » n’est pas une adresse http:// ou https://.");
        return null;
    }
}
