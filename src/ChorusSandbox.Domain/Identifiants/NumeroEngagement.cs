namespace ChorusSandbox.Domain.Identifiants;

/// <summary>Number of an engagement juridique or purchase order, at most 50 characters; ten digits for the State. Source: domain.md 1.2 and 6.2.</summary>
public readonly record struct NumeroEngagement(string Valeur) : ITexte<NumeroEngagement>
{
    /// <summary>Characters at most.</summary>
    public const int LongueurMaximum = 50;

    public static NumeroEngagement De(string valeur) => new(valeur);

    public override string ToString() => Valeur;
}
