namespace ChorusSandbox.Domain.Identifiants;

/// <summary>An amount in the currency of its invoice. Source: domain.md 6.2 (decimal, 19 digits of which 6 decimals).</summary>
public readonly record struct Montant(decimal Valeur) : IComparable<Montant>
{
    public static readonly Montant Zero = new(0m);

    public static Montant operator +(Montant a, Montant b) => new(a.Valeur + b.Valeur);

    public static Montant operator -(Montant a, Montant b) => new(a.Valeur - b.Valeur);

    /// <summary>To the cent, halves away from zero: the rounding of every total of an invoice (formats.md 4.2).</summary>
    public Montant AuCentime => new(Math.Round(Valeur, 2, MidpointRounding.AwayFromZero));

    /// <summary>True when the two differ by no more than a tolerance.</summary>
    public bool EstProcheDe(Montant autre, decimal tolerance) => Math.Abs(Valeur - autre.Valeur) <= tolerance;

    public int CompareTo(Montant other) => Valeur.CompareTo(other.Valeur);

    public static bool operator <(Montant a, Montant b) => a.Valeur < b.Valeur;

    public static bool operator >(Montant a, Montant b) => a.Valeur > b.Valeur;

    public static bool operator <=(Montant a, Montant b) => a.Valeur <= b.Valeur;

    public static bool operator >=(Montant a, Montant b) => a.Valeur >= b.Valeur;

    public override string ToString() => Valeur.ToString("0.00####", System.Globalization.CultureInfo.InvariantCulture);
}
