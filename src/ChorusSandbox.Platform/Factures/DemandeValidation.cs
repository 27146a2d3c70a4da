namespace ChorusSandbox.Platform.Factures;

/// <summary>A valideur's answer to an invoice.</summary>
public sealed record DemandeValidation
{
    /// <summary>Platform number of the invoice.</summary>
    public long? IdFacture { get; init; }

    /// <summary>VALIDATION or REFUS.</summary>
    public string? Action { get; init; }

    /// <summary>Why it is refused: a reason of the referential, by its code.</summary>
    public string? Motif { get; init; }

    /// <summary>What the valideur adds.</summary>
    public string? Complement { get; init; }
}
