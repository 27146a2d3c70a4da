using ChorusSandbox.Domain.Structures;

namespace ChorusSandbox.Simulation.Scenarios;

/// <summary>An actor: a structure of the world, the <paramref name="Rang"/>-th of that role and profile, or an account of another actor's.</summary>
/// <param name="Nom">His name in the story.</param>
/// <param name="Role">Role of his structure.</param>
/// <param name="Profil">Its profile, for a recipient.</param>
/// <param name="Rang">Its rank among those, from 1.</param>
public sealed record ActeurDeclare(string Nom, RoleStructure Role, ProfilDestinataire? Profil, int Rang)
{
    /// <summary>The actor whose structure he shares; null when his is his own.</summary>
    public string? Chez { get; init; }

    /// <summary>The account by which he acts; null for the usual ones: the gestionnaire principal, and the compte technique by the API.</summary>
    public CompteDActeur? Compte { get; init; }

    /// <summary>True when he knows of the technical password only what it was when the world was made.</summary>
    public bool SecretInitial { get; init; }
}
