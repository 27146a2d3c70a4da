using System.Globalization;

namespace ChorusSandbox.Domain.Identifiants;

/// <summary>Identifier of an establishment: SIREN (9 digits) and NIC (5 digits). Source: domain.md 1.1.</summary>
public readonly record struct Siret(string Valeur) : ITexte<Siret>
{
    /// <summary>Digits of a whole SIRET.</summary>
    public const int Longueur = 14;

    /// <summary>The recipient of unknown SIRET that a flow may name; it goes to the State (formats.md 4.1).</summary>
    public static readonly Siret Inconnu = new("00000000000000");

    public static Siret De(string valeur) => new(valeur);

    /// <summary>Fourteen digits, whatever their key.</summary>
    public bool EstBienForme => Valeur is { Length: Longueur } && Valeur.All(char.IsAsciiDigit);

    /// <summary>Nine digits: the company, not one of its establishments.</summary>
    public bool EstUnSiren => Valeur is { Length: 9 } && Valeur.All(char.IsAsciiDigit);

    /// <summary>
    /// True when the Luhn key is right. Never a reason to refuse: qualification data hold SIRETs with a wrong key
    /// (formats.md 2.1).
    /// </summary>
    public bool CleEstJuste => EstBienForme && SommeDeLuhn(Valeur) % 10 == 0;

    /// <summary>Completes a SIREN and the first four digits of a NIC with the digit that makes the key right.</summary>
    public static Siret AvecCle(string siren, int nic)
    {
        var debut = siren + nic.ToString("0000", CultureInfo.InvariantCulture);
        var reste = SommeDeLuhn(debut + "0") % 10;
        return new(debut + ((10 - reste) % 10).ToString(CultureInfo.InvariantCulture));
    }

    public override string ToString() => Valeur;

    private static int SommeDeLuhn(string chiffres)
    {
        var somme = 0;
        for (var i = 0; i < chiffres.Length; i++)
        {
            var chiffre = chiffres[chiffres.Length - 1 - i] - '0';
            var poids = i % 2 == 0 ? chiffre : chiffre * 2;
            somme += poids > 9 ? poids - 9 : poids;
        }

        return somme;
    }
}
