using ChorusSandbox.Domain.Identifiants;

namespace ChorusSandbox.Domain.Structures;

/// <summary>An engagement juridique or purchase order of a recipient, as « Engagements » shows it. Source: api.md 3.12, domain.md 2.1.</summary>
public sealed record Engagement
{
    /// <summary>Platform number (<c>idEngagementJuridique</c>).</summary>
    public required long Id { get; init; }

    /// <summary>The number that invoices quote.</summary>
    public required NumeroEngagement Numero { get; init; }

    public TypeEngagement Type { get; init; } = TypeEngagement.BonDeCommande;

    public EtatEngagement Etat { get; init; } = EtatEngagement.Commande;

    /// <summary>The contract under which it was placed, by its number.</summary>
    public string? Marche { get; init; }

    /// <summary>The service that placed it.</summary>
    public long? IdService { get; init; }

    /// <summary>The supplier it was sent to; absent where it is not known: every account then sees it.</summary>
    public Siret? Fournisseur { get; init; }

    /// <summary>When it was made.</summary>
    public DateOnly? DateCreation { get; init; }

    /// <summary>When the supplier was told of it.</summary>
    public DateOnly? DateNotification { get; init; }

    /// <summary>Its amount, taxes included.</summary>
    public decimal? MontantTtc { get; init; }

    /// <summary>ISO 4217.</summary>
    public string Devise { get; init; } = "EUR";
}
