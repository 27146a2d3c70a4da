using System.Globalization;

namespace ChorusSandbox.Server.Access;

/// <summary>
/// Passwords and codes are counted by the address they come from, before they are looked at, so that many at once are no
/// more than five: after those, five minutes of wall time. A right one makes its own kind forgotten, no other.
/// </summary>
public sealed class Attempts(TimeProvider wall)
{
    private const int Maximum = 5;
    private const int AddressesKept = 10_000;
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(5);

    private readonly Lock _one = new();
    private readonly Dictionary<(Secret Secret, string Address), (int Count, DateTimeOffset Last)> _tried = [];

    /// <summary>Counts an attempt; why it must wait, null when it may be looked at.</summary>
    public Refus? Try(Secret secret, HttpContext context)
    {
        var (key, now) = (Key(secret, context), wall.GetUtcNow());
        lock (_one)
        {
            var (count, last) = _tried.GetValueOrDefault(key);
            var live = last + Wait > now;
            if (live && count >= Maximum)
            {
                return Refuse($"{Maximum} essais faux sont venus de votre adresse", last + Wait);
            }

            if (count == 0 && !HasRoom(now))
            {
                return Refuse("Des essais faux viennent de trop d’adresses à la fois, et la vôtre n’en est pas", now + Wait);
            }

            _tried[key] = (live ? count + 1 : 1, now);
            return null;
        }
    }

    /// <summary>Forgets those of this address: the right one came.</summary>
    public void Succeeded(Secret secret, HttpContext context)
    {
        lock (_one)
        {
            _tried.Remove(Key(secret, context));
        }
    }

    /// <summary>True when one more address can be counted, once those that need not wait any more are forgotten.</summary>
    private bool HasRoom(DateTimeOffset now)
    {
        if (_tried.Count >= AddressesKept)
        {
            foreach (var old in _tried.Where(t => t.Value.Last + Wait <= now).Select(t => t.Key).ToList())
            {
                _tried.Remove(old);
            }
        }

        return _tried.Count < AddressesKept;
    }

    private static Refus Refuse(string constat, DateTimeOffset until) => Refus.De(CodeRefus.SecuriteEssaisEpuises, null, null,
        ("constat", constat), ("heure", Temps.AParis(until).ToString("HH' h 'mm", CultureInfo.InvariantCulture)));

    private static (Secret, string) Key(Secret secret, HttpContext context) => (secret, context.Connection.RemoteIpAddress?.ToString() ?? "");
}
