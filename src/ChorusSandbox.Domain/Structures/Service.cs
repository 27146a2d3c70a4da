using ChorusSandbox.Domain.Identifiants;

namespace ChorusSandbox.Domain.Structures;

/// <summary>A service of a structure, which helps to route invoices. Source: domain.md 1.1, api.md 3.8.</summary>
public sealed record Service
{
    public required long Id { get; init; }

    public required CodeService Code { get; init; }

    public required string Libelle { get; init; }

    /// <summary>What it does, in a sentence.</summary>
    public string? Description { get; init; }

    public bool EstActif { get; init; } = true;

    /// <summary>The engagement is compulsory for this service, whatever the structure asks.</summary>
    public bool EngagementObligatoire { get; init; }

    public required DateTimeOffset DebutValidite { get; init; }

    public DateTimeOffset? FinValidite { get; init; }

    /// <summary>True when a deposit may name it at that instant.</summary>
    public bool EstOuvert(DateTimeOffset instant) =>
        EstActif && DebutValidite <= instant && (FinValidite is not { } fin || instant < fin);
}
