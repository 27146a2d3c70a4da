namespace ChorusSandbox.Domain.Identifiants;

/// <summary>
/// Number an issuer gives to an invoice: at most 20 characters, letters and digits without accent, <c>- _ / +</c>, and
/// blanks inside. Unique per issuer and year of the invoice's date. Source: domain.md 5.3, formats.md G1.05.
/// </summary>
public readonly record struct NumeroFacture(string Valeur) : ITexte<NumeroFacture>
{
    /// <summary>Characters at most.</summary>
    public const int LongueurMaximum = 20;

    public static NumeroFacture De(string valeur) => new(valeur);

    /// <summary>The characters that a number does not admit, each once, in their order; outer blanks count among them.</summary>
    public string CaracteresNonAdmis
    {
        get
        {
            var fautifs = Valeur.Where(c => !EstAdmis(c)).Distinct();
            return Valeur.Length > 0 && Valeur != Valeur.Trim(' ')
                ? new string([.. fautifs, ' '])
                : new string([.. fautifs]);
        }
    }

    public override string ToString() => Valeur;

    private static bool EstAdmis(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '/' or '+' or ' ';
}
