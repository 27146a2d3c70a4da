using System.Collections.Immutable;

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

    /// <summary>Names of the other data that the request would change: none may.</summary>
    public ImmutableArray<string> Autres { get; init; } = [];
}
