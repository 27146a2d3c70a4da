using System.Security.Cryptography;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>The trainer's password, chosen by a person: kept by PBKDF2 (design 7), in <c>platform.db</c>. One record, number 1.</summary>
/// <param name="Sel">Salt, base64; also the mark of the cookies given under this password.</param>
/// <param name="Empreinte">PBKDF2-SHA-256 of the password, base64.</param>
/// <param name="Tours">Iterations.</param>
internal sealed record MotDePasseFormateur(string Sel, string Empreinte, int Tours)
{
    /// <summary>Number of the only record of this type.</summary>
    public const long Numero = 1;

    private const int ToursVoulus = 600_000;
    private const int Longueur = 32;

    /// <summary>The form in which a password is kept.</summary>
    public static MotDePasseFormateur De(string motDePasse)
    {
        var sel = RandomNumberGenerator.GetBytes(16);
        return new(Convert.ToBase64String(sel), Convert.ToBase64String(Deriver(motDePasse, sel, ToursVoulus)), ToursVoulus);
    }

    /// <summary>True when this is the password.</summary>
    public bool Correspond(string motDePasse) =>
        CryptographicOperations.FixedTimeEquals(Convert.FromBase64String(Empreinte), Deriver(motDePasse, Convert.FromBase64String(Sel), Tours));

    private static byte[] Deriver(string motDePasse, byte[] sel, int tours) =>
        Rfc2898DeriveBytes.Pbkdf2(motDePasse, sel, tours, HashAlgorithmName.SHA256, Longueur);
}
