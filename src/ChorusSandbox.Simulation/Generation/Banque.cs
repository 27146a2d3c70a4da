using System.Globalization;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>
/// Bank accounts that pass every check and belong to nobody: the bank code 99999 and the BIC FICTFRPP are given to no
/// establishment.
/// </summary>
internal static class Banque
{
    /// <summary>BIC of all the accounts.</summary>
    public const string Bic = "FICTFRPPXXX";

    /// <summary>An account whose IBAN key is wrong, all the rest being right.</summary>
    public static string IbanDeCleFausse { get; } = "FR00" + Iban(1)[4..];

    private const string CodeBanque = "99999";
    private const string CodeGuichet = "00001";
    /// <summary>IBAN of an account number, with its RIB key and its IBAN key.</summary>
    /// <param name="compte">At most eleven digits.</param>
    public static string Iban(long compte)
    {
        var numero = compte.ToString("D11", CultureInfo.InvariantCulture);
        var reste = ((89 * Entier(CodeBanque)) + (15 * Entier(CodeGuichet)) + (3 * compte)) % 97;
        var bban = CodeBanque + CodeGuichet + numero + (97 - reste).ToString("D2", CultureInfo.InvariantCulture);
        // The country in figures (F = 15, R = 27), then a key of zero, as ISO 13616 computes it.
        var cle = 98 - Modulo97(bban + "152700");
        return "FR" + cle.ToString("D2", CultureInfo.InvariantCulture) + bban;
    }

    private static long Entier(string chiffres) => long.Parse(chiffres, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Modulo97(string chiffres) => chiffres.Aggregate(0, (reste, c) => ((reste * 10) + (c - '0')) % 97);
}
