using System.Globalization;

namespace ChorusSandbox.Server.Access;

/// <summary>
/// Passwords and codes are counted by the address they come from: after five wrong ones, five minutes of wall time. Those of one
/// address are looked at one after the other, each counted before it is, so that many at once are no more than five; a right
/// one makes its own kind forgotten, no other.
/// </summary>
public sealed class Attempts(TimeProvider wall) : IDisposable
{
    private const int Maximum = 5;
    private const int AddressesKept = 10_000;
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim[] _queues = [.. Enumerable.Range(0, 16).Select(_ => new SemaphoreSlim(1, 1))];
    private readonly Lock _one = new();
    private readonly Dictionary<(Secret Secret, string Address), (int Count, DateTimeOffset Last)> _tried = [];

    /// <summary>Counts an attempt, then looks at it; why it is refused, null when it is the right one.</summary>
    /// <param name="secret">What is tried.</param>
    /// <param name="context">Where it comes from.</param>
    /// <param name="isRight">Looks at it.</param>
    /// <param name="wrong">What to answer when it is not the right one.</param>
    public async Task<Refus?> Try(Secret secret, HttpContext context, Func<Task<bool>> isRight, Refus wrong)
    {
        var key = (secret, context.Connection.RemoteIpAddress?.ToString() ?? "");
        var queue = _queues[(key.GetHashCode() & int.MaxValue) % _queues.Length];
        await queue.WaitAsync(context.RequestAborted);
        try
        {
            if (Count(key) is { } wait)
            {
                return wait;
            }

            if (!await isRight())
            {
                return wrong;
            }

            lock (_one)
            {
                _tried.Remove(key);
            }

            return null;
        }
        finally
        {
            queue.Release();
        }
    }

    public void Dispose() => Array.ForEach(_queues, q => q.Dispose());

    /// <summary>Counts an attempt; why it must wait, null when it may be looked at.</summary>
    private Refus? Count((Secret Secret, string Address) key)
    {
        var now = wall.GetUtcNow();
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
}
