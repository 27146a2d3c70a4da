using System.Collections.Immutable;
using System.Globalization;

namespace ChorusSandbox.Server.Access;

/// <summary>What the cookie of a browser says: whether it is the trainer's, which worlds it opens, whom it has entered.</summary>
internal sealed record Pass
{
    // A cookie holds four kilobytes: the oldest entries leave, and cost one click when they are asked for again.
    private const int EntriesMaximum = 32;

    /// <summary>A browser that has entered nothing.</summary>
    public static readonly Pass Empty = new();

    /// <summary>Until when the trainer is signed in, and by which password (its salt); null when this is not the trainer.</summary>
    public (DateTimeOffset Until, string Stamp)? Trainer { get; init; }

    /// <summary>The worlds opened by a seat, with the salt of the code that opened them.</summary>
    public ImmutableArray<(string World, string Stamp)> Worlds { get; init; } = [];

    /// <summary>The personas entered, the last one last.</summary>
    public ImmutableArray<(string World, string Login)> Personas { get; init; } = [];

    /// <summary>With a world opened.</summary>
    public Pass With(string world, string stamp) =>
        this with { Worlds = [.. Worlds.Where(w => w.World != world).TakeLast(EntriesMaximum - 1), (world, stamp)] };

    /// <summary>With a persona entered.</summary>
    public Pass WithPersona(string world, string login) =>
        this with { Personas = [.. Personas.Where(p => p != (world, login)).TakeLast(EntriesMaximum - 1), (world, login)] };

    /// <summary>One line a fact; a world's name holds no space.</summary>
    public string Write() => string.Join('\n',
    [
        .. Trainer is { } t ? [string.Create(CultureInfo.InvariantCulture, $"f {t.Until.ToUnixTimeSeconds()} {t.Stamp}")] : Array.Empty<string>(),
        .. Worlds.Select(w => $"m {w.World} {w.Stamp}"),
        .. Personas.Select(p => $"p {p.World} {p.Login}"),
    ]);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Pass Read(string text)
    {
        var lines = text.Split('\n').Select(l => l.Split(' ', 3)).Where(l => l.Length == 3).ToLookup(l => l[0], l => (First: l[1], Second: l[2]));
        return new Pass
        {
            Trainer = lines["f"].Select(l => ((DateTimeOffset, string)?)(DateTimeOffset.FromUnixTimeSeconds(long.Parse(l.First, CultureInfo.InvariantCulture)), l.Second)).FirstOrDefault(),
            Worlds = [.. lines["m"]],
            Personas = [.. lines["p"]],
        };
    }
}
