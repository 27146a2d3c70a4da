using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.Platform.Factures;

/// <summary>New routing data for an invoice to recycle. What is null is kept as it is; an empty text clears it.</summary>
public sealed record DemandeRecyclage
{
    /// <summary>Platform number.</summary>
    public required long IdFacture { get; init; }

    /// <summary>SIRET of the recipient.</summary>
    public string? Destinataire { get; init; }

    /// <summary>Code of the recipient's service.</summary>
    public string? Service { get; init; }

    public string? Engagement { get; init; }

    public string? Commentaire { get; init; }

    /// <summary>The invoice as the request gives it beside its routing: what it fills must be what is kept. Absent: nothing to compare.</summary>
    public DemandeFacture? Renvoi { get; init; }
}
