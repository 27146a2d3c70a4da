using System.Collections.Concurrent;

namespace ChorusSandbox.Server.Access;

/// <summary>
/// The last exchanges of each world, in memory and bounded: what never became an act is only here. An exchange that names no
/// world (no token, an unknown one, a wrong secret) is shown with those of every world.
/// </summary>
public sealed class JournalDesRequetes
{
    private const int ParMonde = 200;
    private const string SansMonde = "";

    private readonly ConcurrentDictionary<string, Queue<Echange>> _parMonde = new(StringComparer.Ordinal);
    private long _dernier;

    /// <summary>A number for the next exchange.</summary>
    public string NextTrace() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"t{Interlocked.Increment(ref _dernier):D8}");

    /// <summary>Keeps an exchange; the oldest of its world goes when there are too many.</summary>
    public void Add(string? monde, Echange echange)
    {
        var exchanges = _parMonde.GetOrAdd(monde ?? SansMonde, _ => new Queue<Echange>());
        lock (exchanges)
        {
            exchanges.Enqueue(echange);
            if (exchanges.Count > ParMonde)
            {
                exchanges.Dequeue();
            }
        }
    }

    /// <summary>The exchanges of a world and those of none, the last one first.</summary>
    public IReadOnlyList<Echange> Of(string monde) =>
        [.. Kept(monde).Concat(monde == SansMonde ? [] : Kept(SansMonde)).OrderByDescending(e => e.Trace, StringComparer.Ordinal).Take(ParMonde)];

    private Echange[] Kept(string monde)
    {
        if (!_parMonde.TryGetValue(monde, out var exchanges))
        {
            return [];
        }

        lock (exchanges)
        {
            return [.. exchanges];
        }
    }
}
