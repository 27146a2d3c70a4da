namespace ChorusSandbox.Platform.Factures;

/// <summary>What a recipient decides of an invoice it received.</summary>
public sealed record DemandeTraitement
{
    /// <summary>Platform number.</summary>
    public required long IdFacture { get; init; }

    /// <summary>The status asked for, by its code.</summary>
    public string? Statut { get; init; }

    /// <summary>Code of the training catalogue (<c>REJ-02</c>), or a reason in one's own words.</summary>
    public string? Motif { get; init; }

    public string? Commentaire { get; init; }

    /// <summary>Number of the mandat or demande de paiement, with MANDATEE.</summary>
    public string? NumeroDpMandat { get; init; }
}
