using System.Collections.Immutable;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>The data a world begins with (design 2), ids included. It holds no secret: those come from the system's generator.</summary>
public sealed record JeuDeDonnees
{
    /// <summary>Ordinary active structures first, special ones after.</summary>
    public required ImmutableArray<Structure> Structures { get; init; }

    public required ImmutableArray<Utilisateur> Utilisateurs { get; init; }

    /// <summary>One a structure, but for those that have still to make theirs.</summary>
    public required ImmutableArray<CompteTechnique> Comptes { get; init; }

    public required ImmutableArray<Marche> Marches { get; init; }
}
