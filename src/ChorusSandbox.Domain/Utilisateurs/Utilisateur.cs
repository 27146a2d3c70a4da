using System.Collections.Immutable;

namespace ChorusSandbox.Domain.Utilisateurs;

/// <summary>A person's account (domain.md 1.3). Its password is kept apart, hashed.</summary>
public sealed record Utilisateur
{
    /// <summary>Platform number, 14 digits.</summary>
    public required long Id { get; init; }

    public required string Login { get; init; }

    public required string Prenom { get; init; }

    public required string Nom { get; init; }

    public string? Telephone { get; init; }

    public required ImmutableArray<Rattachement> Rattachements { get; init; }
}
