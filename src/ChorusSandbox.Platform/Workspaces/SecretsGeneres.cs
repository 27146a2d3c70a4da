using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>Secrets that the system makes: 128 bits and more, shown once, kept hashed, compared in constant time.</summary>
public static class SecretsGeneres
{
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private const int Longueur = 24;
    private static readonly SearchValues<char> Signes = SearchValues.Create(Alphabet);

    /// <summary>A new secret that a person can copy without mistaking a sign for another.</summary>
    public static string Nouveau() => RandomNumberGenerator.GetString(Alphabet, Longueur);

    // ASSUMPTION: API-102 a technical password ends with the name of its world, so that a call that mixes two worlds is told so and not « wrong password ».
    /// <summary>A new technical password of a world.</summary>
    public static string Nouveau(string monde) => $"{Nouveau()}-{monde}";

    /// <summary>The world that a technical password says it is of; null when it says none.</summary>
    public static string? MondeDe(string secret) =>
        secret.Length > Longueur + 1 && secret[Longueur] == '-' && secret.AsSpan(0, Longueur).IndexOfAnyExcept(Signes) < 0 ? secret[(Longueur + 1)..] : null;

    /// <summary>The form in which it is kept.</summary>
    public static SecretHache Hacher(long id, string login, string secret)
    {
        var sel = RandomNumberGenerator.GetBytes(16);
        return new(id, login, Convert.ToBase64String(sel), Convert.ToBase64String(Empreinte(sel, secret)));
    }

    /// <summary>True when the secret is the one that was kept.</summary>
    public static bool Correspond(SecretHache garde, string secret) =>
        CryptographicOperations.FixedTimeEquals(Convert.FromBase64String(garde.Empreinte), Empreinte(Convert.FromBase64String(garde.Sel), secret));

    private static byte[] Empreinte(byte[] sel, string secret) => SHA256.HashData([.. sel, .. Encoding.UTF8.GetBytes(secret)]);
}
