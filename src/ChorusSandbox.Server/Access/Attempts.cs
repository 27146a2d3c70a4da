using System.Collections.Concurrent;

namespace ChorusSandbox.Server.Access;

/// <summary>Wrong passwords and codes are counted by the address they come from: after five, it waits five minutes of wall time.</summary>
public sealed class Attempts(TimeProvider wall)
{
    private const int Maximum = 5;
    private const int AddressesKept = 10_000;
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset Last)> _wrong = new(StringComparer.Ordinal);

    /// <summary>Why one must wait before trying again; null when one need not.</summary>
    public Refus? Refuse(HttpContext context)
    {
        var until = _wrong.TryGetValue(Address(context), out var wrong) && wrong.Count >= Maximum ? wrong.Last + Wait : default;
        return until > wall.GetUtcNow()
            ? Refus.De(CodeRefus.SecuriteEssaisEpuises, null, null, ("essais", Maximum), ("heure", Temps.AParis(until).ToString("HH' h 'mm", System.Globalization.CultureInfo.InvariantCulture)))
            : null;
    }

    /// <summary>Counts a wrong one.</summary>
    public void Failed(HttpContext context)
    {
        var now = wall.GetUtcNow();
        if (_wrong.Count > AddressesKept)
        {
            foreach (var old in _wrong.Where(w => w.Value.Last + Wait <= now))
            {
                _wrong.TryRemove(old);
            }
        }

        _wrong.AddOrUpdate(Address(context), (1, now), (_, before) => (before.Last + Wait <= now ? 1 : before.Count + 1, now));
    }

    /// <summary>Forgets them: the right one came.</summary>
    public void Succeeded(HttpContext context) => _wrong.TryRemove(Address(context), out _);

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
