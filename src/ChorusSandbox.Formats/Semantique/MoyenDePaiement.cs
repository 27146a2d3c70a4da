namespace ChorusSandbox.Formats.Semantique;

/// <summary>A means of payment (BG-16) and the account to credit (BG-17).</summary>
public sealed record MoyenDePaiement
{
    /// <summary>Code UNTDID 4461 (BT-81).</summary>
    public string? Code { get; init; }

    /// <summary>Text (BT-82).</summary>
    public string? Libelle { get; init; }

    /// <summary>Account to credit, an IBAN as a rule (BT-84).</summary>
    public string? Compte { get; init; }

    /// <summary>Name of the account (BT-85).</summary>
    public string? Titulaire { get; init; }

    /// <summary>BIC (BT-86).</summary>
    public string? Bic { get; init; }
}
