using System.Collections.Concurrent;

using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Access;

/// <summary>
/// Counts the calls of each application to each API in wall time: one number a pair, moved without a lock, so that a call
/// pays a few nanoseconds. A reserve is spent call by call and fills again at a steady pace.
/// </summary>
public sealed class Debits(TimeProvider wall)
{
    private readonly ConcurrentDictionary<(string ClientId, string Api), Reserve> _reserves = new();

    /// <summary>Counts a call.</summary>
    /// <returns>Null when it may pass; otherwise how long to wait before the next one passes.</returns>
    public TimeSpan? Compter(ProfilDebit profil, string clientId, string api)
    {
        if (profil == ProfilDebit.Aucune)
        {
            return null;
        }

        var limites = LimitesDeDebit.De(profil);
        return _reserves.GetOrAdd((clientId, api), _ => new Reserve()).Prendre(wall.GetUtcNow().UtcTicks, TimeSpan.TicksPerSecond / limites.ParSeconde, limites.Reserve);
    }

    private sealed class Reserve
    {
        /// <summary>The instant at which the reserve will be full again.</summary>
        private long _pleine;

        public TimeSpan? Prendre(long now, long pas, int taille)
        {
            while (true)
            {
                var lue = Interlocked.Read(ref _pleine);
                var suite = Math.Max(lue, now) + pas;
                var attente = suite - now - pas * taille;
                if (attente > 0)
                {
                    return TimeSpan.FromTicks(attente);
                }

                if (Interlocked.CompareExchange(ref _pleine, suite, lue) == lue)
                {
                    return null;
                }
            }
        }
    }
}
