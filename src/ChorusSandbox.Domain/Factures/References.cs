using ChorusSandbox.Domain.Identifiants;

namespace ChorusSandbox.Domain.Factures;

/// <summary>Block « Références » of the invoice (domain.md 6.2).</summary>
public sealed record References
{
    /// <summary>ISO 4217.</summary>
    public string Devise { get; init; } = "EUR";

    public TypeTva? TypeTva { get; init; }

    public string? MotifExoneration { get; init; }

    public ModePaiement? ModePaiement { get; init; }

    public NumeroEngagement? Engagement { get; init; }

    public string? Marche { get; init; }

    /// <summary>The invoice that a credit note corrects.</summary>
    public string? FactureOrigine { get; init; }

    /// <summary>Due date of the payment; null unless a file gave it.</summary>
    public DateOnly? DateEcheance { get; init; }

    /// <summary>Day of the delivery; null unless a file gave it.</summary>
    public DateOnly? DateLivraison { get; init; }
}
