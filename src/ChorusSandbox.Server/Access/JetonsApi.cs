using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace ChorusSandbox.Server.Access;

/// <summary>Bearer tokens: opaque, an hour of wall time, in memory — a restart costs a client one renewal (api.md 1.3).</summary>
public sealed class JetonsApi(TimeProvider wall)
{
    /// <summary>Seconds that a token lives.</summary>
    public const int Duree = 3600;

    /// <summary>How long a dead token is remembered: its bearer is told that it expired, not that it never was.</summary>
    private const int Memoire = 2 * Duree;

    private const int Longueur = 54;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private readonly ConcurrentDictionary<string, Jeton> _jetons = new(StringComparer.Ordinal);
    private readonly Queue<(string Texte, DateTimeOffset Delivre)> _parAge = new();

    // ASSUMPTION: API-105 every token lives its hour, however many are asked for: clients ask for one before each batch (api.md 1.3).
    /// <summary>A token for an application of a world; those given before stay valid.</summary>
    public string Delivrer(string monde, string clientId)
    {
        var now = wall.GetUtcNow();
        var jeton = RandomNumberGenerator.GetString(Alphabet, Longueur);
        _jetons[jeton] = new Jeton(monde, clientId, now);
        Oublier(jeton, now);
        return jeton;
    }

    /// <summary>The application that a token was given to, by its identifier, or why it opens nothing.</summary>
    public Result<string> Lire(string jeton)
    {
        if (!_jetons.TryGetValue(jeton, out var trouve))
        {
            return Refus.De(CodeRefus.JetonInconnu, "Authorization");
        }

        return trouve.Delivre.AddSeconds(Duree) > wall.GetUtcNow()
            ? trouve.ClientId
            : Refus.De(CodeRefus.JetonExpire, "Authorization", null, ("delivrance", Temps.AParis(trouve.Delivre).ToString("HH' h 'mm", System.Globalization.CultureInfo.InvariantCulture)), ("duree", "une heure"));
    }

    /// <summary>Forgets the oldest ones, first come first gone: the cost of a token does not grow with their number.</summary>
    private void Oublier(string dernier, DateTimeOffset now)
    {
        lock (_parAge)
        {
            _parAge.Enqueue((dernier, now));
            while (_parAge.Peek() is var (texte, delivre) && delivre.AddSeconds(Memoire) <= now)
            {
                _parAge.Dequeue();
                _jetons.TryRemove(texte, out _);
            }
        }
    }

    /// <summary>The world a token was given for, alive or not; null when it was never given.</summary>
    public string? Monde(string jeton) => _jetons.GetValueOrDefault(jeton)?.Monde;

    private sealed record Jeton(string Monde, string ClientId, DateTimeOffset Delivre);
}
