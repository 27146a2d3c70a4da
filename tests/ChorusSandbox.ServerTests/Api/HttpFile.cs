using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>An editor's <c>.http</c> file, played as REST Client does: variables, named requests, values read from their answers.</summary>
internal sealed partial class HttpFile
{
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _answers = new(StringComparer.Ordinal);

    private HttpFile(IReadOnlyList<Request> requests) => Requests = requests;

    /// <summary>A request, its variables not yet replaced.</summary>
    public sealed record Request(string Name, string Method, string Url, IReadOnlyList<(string Name, string Value)> Headers, string Body);

    public IReadOnlyList<Request> Requests { get; }

    /// <summary>Reads a file.</summary>
    public static HttpFile Read(string text)
    {
        var parts = Separator().Split(text);
        var file = new HttpFile([.. parts.Skip(1).Select(Parse)]);
        foreach (Match variable in Variable().Matches(parts[0]))
        {
            file._variables[variable.Groups[1].Value] = variable.Groups[2].Value.Trim();
        }

        return file;
    }

    /// <summary>Fills a variable in.</summary>
    public void Set(string name, string value) => _variables[name] = _variables.ContainsKey(name) ? value : throw new ArgumentException($"No variable {name} in the file.", nameof(name));

    /// <summary>Plays a request; its answer is kept under its name.</summary>
    public async Task<Answer> Play(HttpClient http, Request request)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), Fill(request.Url));
        message.Content = new StringContent(Fill(request.Body));
        message.Content.Headers.Remove("Content-Type");
        foreach (var (name, value) in request.Headers)
        {
            Assert.True(message.Headers.TryAddWithoutValidation(name, Fill(value)) || message.Content.Headers.TryAddWithoutValidation(name, Fill(value)), name);
        }

        var answer = await Answer.Of(await http.SendAsync(message, TestContext.Current.CancellationToken));
        _answers[request.Name] = answer.Texte;
        return answer;
    }

    private static Request Parse(string part)
    {
        var lines = part.Split('\n').Skip(1).ToList();
        var name = lines.Single(l => l.StartsWith("# @name ", StringComparison.Ordinal))["# @name ".Length..];
        var rest = lines.SkipWhile(l => l.StartsWith('#')).ToList();
        var headers = rest.Skip(1).TakeWhile(l => l.Length > 0).Select(l => l.Split(": ", 2)).Select(h => (h[0], h[1])).ToList();
        var line = rest[0].Split(' ', 2);
        return new Request(name, line[0], line[1], headers, string.Join('\n', rest.Skip(2 + headers.Count)).Trim());
    }

    private string Fill(string text) => Use().Replace(text, m => Value(m.Groups[1].Value));

    private string Value(string expression)
    {
        if (_variables.TryGetValue(expression, out var value))
        {
            return Fill(value);
        }

        var (name, path) = expression.Split(".response.body.$.") is [var n, var p] ? (n, p) : throw new InvalidDataException($"{{{{{expression}}}}} is no variable.");
        var node = JsonNode.Parse(_answers[name]);
        foreach (Match step in Step().Matches(path))
        {
            node = step.Groups[2].Success ? node![int.Parse(step.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)] : node![step.Groups[1].Value];
        }

        return node!.ToString();
    }

    [GeneratedRegex("^###", RegexOptions.Multiline)]
    private static partial Regex Separator();

    [GeneratedRegex("^@(\\w+) = (.*)$", RegexOptions.Multiline)]
    private static partial Regex Variable();

    [GeneratedRegex(@"\{\{([^}]+)\}\}")]
    private static partial Regex Use();

    [GeneratedRegex(@"(\w+)|\[(\d+)\]")]
    private static partial Regex Step();
}
