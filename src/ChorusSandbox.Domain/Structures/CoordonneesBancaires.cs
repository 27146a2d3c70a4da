namespace ChorusSandbox.Domain.Structures;

/// <summary>A bank account of a supplier (domain.md 1.1).</summary>
/// <param name="Id">Platform number.</param>
/// <param name="Nom">What its owner calls it.</param>
/// <param name="Iban">IBAN, never logged.</param>
/// <param name="Bic">BIC.</param>
public sealed record CoordonneesBancaires(long Id, string Nom, string Iban, string Bic)
{
    private const int LongueurFrancaise = 27;

    /// <summary>The country: the first two letters of the IBAN.</summary>
    public string CodePays => Iban.Length >= 2 ? Iban[..2] : "";

    /// <summary>The key of the IBAN: its two digits after the country.</summary>
    public string CleIban => Iban.Length >= 4 ? Iban[2..4] : "";

    /// <summary>The bank, five digits; null outside France.</summary>
    public string? CodeBanque => Francais?[4..9];

    /// <summary>The branch, five digits; null outside France.</summary>
    public string? CodeGuichet => Francais?[9..14];

    /// <summary>The account: eleven characters in France, elsewhere all that follows the key of the IBAN.</summary>
    public string NumeroDeCompte => Francais?[14..25] ?? (Iban.Length > 4 ? Iban[4..] : "");

    /// <summary>The key of the RIB, two digits; null outside France.</summary>
    public string? CleRib => Francais?[25..];

    private string? Francais => Iban.Length == LongueurFrancaise && Iban.StartsWith("FR", StringComparison.Ordinal) ? Iban : null;
}
